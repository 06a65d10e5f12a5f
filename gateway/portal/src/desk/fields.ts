import { CONNECTIONS, IMPACT_ASSESSMENTS, PROTECTION_NEEDS } from '../format/labels';
import type { Written } from './content';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** Whether the field belongs to what is written beside it; always when nothing is said. */
  readonly belongs?: (written: Written) => boolean;
}

/** One field of the form; its name is that of the content. */
export type Field = Common &
  (
    | { readonly kind: 'text' | 'area'; readonly maxLength?: number }
    | { readonly kind: 'whole' | 'decimal' | 'day' | 'lines' | 'yes' }
    | { readonly kind: 'check' | 'tenants' | 'offering' }
    | { readonly kind: 'choice' | 'choices'; readonly words: Record<string, string> }
    | { readonly kind: 'group'; readonly fields: readonly Field[] }
    | { readonly kind: 'list'; readonly item: string; readonly add: string; readonly fields: readonly Field[] }
  );

export interface FieldSection {
  readonly title: string;
  readonly fields: readonly Field[];
}

export const CATEGORIES: Record<string, string> = {
  FACHVERFAHREN: 'Fachverfahren',
  BASISDIENST: 'Basisdienst',
  ARBEITSPLATZ: 'Arbeitsplatz',
  INFRASTRUKTUR: 'Infrastruktur',
  OZG_ONLINEDIENST: 'OZG-Onlinedienst',
  BERATUNG: 'Beratung',
};
const SERVICE_MODELS = {
  SAAS: 'Software als Dienst (SaaS)',
  PAAS: 'Plattform als Dienst (PaaS)',
  IAAS: 'Infrastruktur als Dienst (IaaS)',
  SERVICE: 'Dienstleistung',
};
const MATURITIES = { PILOT: 'im Pilotbetrieb', AVAILABLE: 'verfügbar' };
const PROVISIONS = { OWN_OPERATION: 'Eigenbetrieb', EFA_REUSE: 'EfA-Nachnutzung', THIRD_PARTY: 'Drittbezug' };
const AUDIENCES = { MUNICIPALITY: 'Stadt oder Gemeinde', COUNTY: 'Landkreis', VERBANDSGEMEINDE: 'Verbandsgemeinde' };
const ACCESSIBILITIES = { CONFORMANT: 'vereinbar', PARTIAL: 'teilweise vereinbar', NONE: 'nicht vereinbar' };
const TAX_CLASSES = {
  MARKET: 'Leistung im Wettbewerb',
  COST_SHARING: 'Kostenteilung unter Mitgliedern',
  PUBLIC_TASK: 'Gemeinsame öffentliche Aufgabe',
};
const CONTRACT_FORMS = { PRIVATE_LAW: 'privatrechtlicher Vertrag', PUBLIC_LAW: 'öffentlich-rechtlicher Vertrag' };
const CONTRACT_MODELS = {
  DIRECT: 'Direktvertrag: Wir schließen den Vertrag und rechnen ab',
  BROKERAGE: 'Vermittlung: Der Zweckverband vermittelt, wir schließen den Vertrag und rechnen ab',
  RESALE: 'Weiterverkauf: Der Zweckverband verkauft die Leistung eines Dritten im eigenen Namen',
};
const NOTICE_TO = { MONTH_END: 'zum Monatsende', QUARTER_END: 'zum Quartalsende', YEAR_END: 'zum Jahresende' };
const PRICE_MODELS = {
  FIXED: 'Festpreis',
  PER_UNIT: 'je Einheit',
  PER_INHABITANT: 'je Einwohner und Jahr',
  ONE_TIME: 'einmalig',
  METERED: 'nach gemessenem Verbrauch',
};

const ORDER_PARAMETERS = {
  TEXT: 'Text',
  WHOLE: 'Ganze Zahl',
  NUMBER: 'Zahl mit Komma',
  CHOICE: 'Auswahl',
  YES: 'Ja oder Nein',
  DAY: 'Tag',
};
const isNumber = ({ type }: Written) => type === 'WHOLE' || type === 'NUMBER';

const SCOPES = {
  PUBLIC: 'Alle',
  MEMBERS: 'Nur Mitglieder des Zweckverbands',
  LISTED: 'Nur ausgewählte Verwaltungen',
};
const DEPENDENCIES = {
  NEEDS: 'braucht: Wer diese Leistung hat, hat auch die andere',
  EXCLUDES: 'schließt aus: Niemand hat beide zugleich',
};
const isListed = ({ scope }: Written) => scope === 'LISTED';

const LINES = 'Eine Angabe je Zeile.';

/** The description of an offering, in the order in which people write one. */
export const SECTIONS: readonly FieldSection[] = [
  {
    title: 'Leistung',
    fields: [
      { kind: 'text', name: 'name', label: 'Name', maxLength: 120 },
      { kind: 'area', name: 'shortDescription', label: 'Kurzbeschreibung', hint: 'Ein bis zwei Sätze, höchstens 240 Zeichen.' },
      { kind: 'area', name: 'description', label: 'Beschreibung', hint: 'Was gehört dazu, was nicht, und für wen ist es gedacht?' },
      { kind: 'lines', name: 'keywords', label: 'Suchwörter', hint: `Wonach suchen Menschen, die diese Leistung brauchen? ${LINES}`, optional: true },
      { kind: 'choice', name: 'category', label: 'Kategorie', words: CATEGORIES },
      { kind: 'choice', name: 'serviceModel', label: 'Servicemodell', words: SERVICE_MODELS },
      { kind: 'choice', name: 'maturity', label: 'Reifegrad', words: MATURITIES },
    ],
  },
  {
    title: 'Sichtbarkeit',
    fields: [
      {
        kind: 'group',
        name: 'visibility',
        label: 'Wer sieht das Angebot?',
        fields: [
          {
            kind: 'choice',
            name: 'scope',
            label: 'Sichtbar für',
            hint: 'Ohne Angabe für alle. Für andere gibt es das Angebot nicht, auch nicht über seine Adresse.',
            words: SCOPES,
            optional: true,
          },
          {
            kind: 'text',
            name: 'name',
            label: 'Name der Gruppe',
            hint: 'Zum Beispiel Pilotkommunen 2027. Wer das Angebot sieht, liest ihn.',
            maxLength: 120,
            optional: true,
            belongs: isListed,
          },
          { kind: 'tenants', name: 'tenants', label: 'Ausgewählte Verwaltungen', belongs: isListed },
        ],
      },
    ],
  },
  {
    title: 'Zusammenspiel mit anderen Leistungen',
    fields: [
      {
        kind: 'list',
        name: 'dependencies',
        label: 'Andere Leistungen, die gebraucht oder ausgeschlossen werden',
        item: 'Andere Leistung',
        add: 'Andere Leistung hinzufügen',
        fields: [
          { kind: 'choice', name: 'kind', label: 'Diese Leistung', words: DEPENDENCIES },
          { kind: 'offering', name: 'key', label: 'Die andere Leistung' },
          { kind: 'text', name: 'reason', label: 'Grund', hint: 'Das lesen alle, die buchen wollen.', maxLength: 500 },
        ],
      },
    ],
  },
  {
    title: 'Betrieb und Technik',
    fields: [
      {
        kind: 'group',
        name: 'roles',
        label: 'Beteiligte',
        fields: [
          { kind: 'text', name: 'operator', label: 'Betreiber', maxLength: 200 },
          { kind: 'text', name: 'softwareSupplier', label: 'Hersteller der Software', maxLength: 200 },
        ],
      },
      { kind: 'choice', name: 'provision', label: 'Art der Bereitstellung', words: PROVISIONS },
      {
        kind: 'group',
        name: 'audience',
        label: 'Wer kann buchen?',
        fields: [
          { kind: 'choices', name: 'kinds', label: 'Arten von Verwaltungen', words: AUDIENCES },
          { kind: 'whole', name: 'minInhabitants', label: 'Mindestens so viele Einwohnerinnen und Einwohner', optional: true },
          { kind: 'whole', name: 'maxInhabitants', label: 'Höchstens so viele Einwohnerinnen und Einwohner', optional: true },
        ],
      },
      { kind: 'choices', name: 'connections', label: 'Anbindung von Fachverfahren', words: CONNECTIONS },
      { kind: 'lines', name: 'baseServices', label: 'Basisdienste', hint: `Zum Beispiel BundID oder ePayBL. ${LINES}`, optional: true },
      { kind: 'lines', name: 'ozgIds', label: 'OZG-IDs', hint: `Fünf Ziffern, die erste ist eine 1. ${LINES}`, optional: true },
      { kind: 'lines', name: 'leikaKeys', label: 'LeiKa-Schlüssel', hint: `14 Ziffern, zuerst 99. ${LINES}`, optional: true },
      { kind: 'lines', name: 'fimIds', label: 'FIM-IDs', hint: `Zum Beispiel S12345678V1.0. ${LINES}`, optional: true },
      { kind: 'choice', name: 'accessibility', label: 'Barrierefreiheit (BITV 2.0)', words: ACCESSIBILITIES },
      { kind: 'text', name: 'licence', label: 'Lizenz der Software', maxLength: 200 },
      { kind: 'text', name: 'openCodeUrl', label: 'Quelltext auf openCode', hint: 'Eine Adresse mit https://', optional: true },
    ],
  },
  {
    title: 'Schutzbedarf und Sicherheit',
    fields: [
      {
        kind: 'group',
        name: 'protection',
        label: 'Schutzbedarf',
        fields: [
          { kind: 'choice', name: 'confidentiality', label: 'Vertraulichkeit', words: PROTECTION_NEEDS },
          { kind: 'choice', name: 'integrity', label: 'Integrität', words: PROTECTION_NEEDS },
          { kind: 'choice', name: 'availability', label: 'Verfügbarkeit', words: PROTECTION_NEEDS },
          { kind: 'area', name: 'baseline', label: 'IT-Grundschutz', hint: 'Vorgehen und Stand des Sicherheitskonzepts.', optional: true },
          { kind: 'text', name: 'dataLocation', label: 'Ort der Daten', maxLength: 200 },
          {
            kind: 'group',
            name: 'c5',
            label: 'Testat nach BSI C5, falls es eines gibt',
            fields: [
              { kind: 'text', name: 'version', label: 'Fassung', hint: 'Zum Beispiel C5:2020', optional: true },
              { kind: 'choice', name: 'type', label: 'Typ', words: { '1': 'Typ 1', '2': 'Typ 2' }, optional: true },
              { kind: 'day', name: 'from', label: 'Geprüft ab', optional: true },
              { kind: 'day', name: 'until', label: 'Geprüft bis', optional: true },
              { kind: 'day', name: 'validUntil', label: 'Testat gültig bis', optional: true },
            ],
          },
          {
            kind: 'group',
            name: 'iso27001',
            label: 'Zertifikat nach ISO 27001, falls es eines gibt',
            fields: [
              { kind: 'text', name: 'scope', label: 'Geltungsbereich', optional: true },
              { kind: 'day', name: 'validUntil', label: 'Zertifikat gültig bis', optional: true },
            ],
          },
        ],
      },
    ],
  },
  {
    title: 'Datenschutz',
    fields: [
      {
        kind: 'group',
        name: 'personalData',
        label: 'Personenbezogene Daten',
        fields: [
          { kind: 'yes', name: 'processed', label: 'Werden personenbezogene Daten verarbeitet?' },
          { kind: 'lines', name: 'categories', label: 'Arten von Daten', hint: LINES },
          { kind: 'lines', name: 'dataSubjects', label: 'Betroffene Personen', hint: LINES },
          { kind: 'check', name: 'article9', label: 'Es sind besondere Kategorien dabei (Art. 9 DSGVO)' },
          { kind: 'text', name: 'agreementTemplate', label: 'Muster des AV-Vertrags', hint: 'Mit seiner Version.' },
          { kind: 'text', name: 'tomDocument', label: 'Technische und organisatorische Maßnahmen', hint: 'Das Dokument mit seinem Stand.' },
          { kind: 'choice', name: 'dpia', label: 'Datenschutz-Folgenabschätzung', words: IMPACT_ASSESSMENTS },
          { kind: 'area', name: 'deletionConcept', label: 'Löschkonzept', maxLength: 1000 },
          {
            kind: 'list',
            name: 'subProcessors',
            label: 'Unterauftragsverarbeiter',
            item: 'Unterauftragsverarbeiter',
            add: 'Unterauftragsverarbeiter hinzufügen',
            fields: [
              { kind: 'text', name: 'name', label: 'Name', maxLength: 200 },
              { kind: 'text', name: 'address', label: 'Anschrift', maxLength: 300 },
              { kind: 'text', name: 'service', label: 'Leistung', maxLength: 300 },
              { kind: 'text', name: 'country', label: 'Land', maxLength: 100 },
              { kind: 'day', name: 'since', label: 'Seit' },
            ],
          },
          { kind: 'check', name: 'withoutSubProcessors', label: 'Es gibt keine Unterauftragsverarbeiter' },
        ],
      },
    ],
  },
  {
    title: 'Service-Level',
    fields: [
      {
        kind: 'group',
        name: 'serviceLevel',
        label: 'Zusagen',
        fields: [
          { kind: 'text', name: 'serviceHours', label: 'Servicezeit' },
          { kind: 'text', name: 'supportHours', label: 'Supportzeit' },
          { kind: 'decimal', name: 'availabilityPercent', label: 'Verfügbarkeit im Monat in Prozent' },
          { kind: 'text', name: 'rto', label: 'Ausfallzeit höchstens (RTO)' },
          { kind: 'text', name: 'rpo', label: 'Datenverlust höchstens (RPO)' },
          { kind: 'text', name: 'maintenanceWindow', label: 'Wartungsfenster' },
          { kind: 'text', name: 'responseTime', label: 'Reaktionszeit' },
          { kind: 'text', name: 'restoreTime', label: 'Wiederherstellungszeit' },
        ],
      },
    ],
  },
  {
    title: 'Vertrag, Steuer und Ausstieg',
    fields: [
      {
        kind: 'choice',
        name: 'contractModel',
        label: 'Vertragsmodell',
        hint: 'Daraus folgen Vertragspartner, Aussteller der Rechnungen und die Kette der Auftragsverarbeitung.',
        words: CONTRACT_MODELS,
      },
      { kind: 'choice', name: 'contractForm', label: 'Form des Vertrags', words: CONTRACT_FORMS },
      { kind: 'choice', name: 'taxClass', label: 'Steuerliche Einordnung', words: TAX_CLASSES },
      { kind: 'area', name: 'taxNote', label: 'Hinweis zur Steuer', hint: 'Ein Satz, den Kommunen im Katalog lesen.' },
      {
        kind: 'group',
        name: 'term',
        label: 'Laufzeit und Kündigung',
        fields: [
          { kind: 'whole', name: 'minimumMonths', label: 'Mindestlaufzeit in Monaten' },
          { kind: 'whole', name: 'noticeMonths', label: 'Kündigungsfrist in Monaten' },
          { kind: 'choice', name: 'noticeTo', label: 'Kündigungstermin', words: NOTICE_TO },
        ],
      },
      {
        kind: 'area',
        name: 'essentialBecause',
        label: 'Warum ist die Leistung unverzichtbar?',
        hint: 'Nur ausfüllen, wenn sie auch bei offenen Rechnungen weiterlaufen muss. Sonst ruht sie bei einer Sperre wegen Zahlungsrückstands.',
        optional: true,
        maxLength: 1000,
      },
      {
        kind: 'group',
        name: 'exit',
        label: 'Rückgabe der Daten',
        fields: [
          { kind: 'lines', name: 'formats', label: 'Formate', hint: LINES },
          { kind: 'text', name: 'period', label: 'Frist' },
          { kind: 'text', name: 'cost', label: 'Kosten' },
        ],
      },
      {
        kind: 'group',
        name: 'contact',
        label: 'Ansprechperson für Kommunen',
        fields: [
          { kind: 'text', name: 'name', label: 'Name der Ansprechperson', maxLength: 200 },
          { kind: 'text', name: 'email', label: 'E-Mail', maxLength: 200 },
          { kind: 'text', name: 'phone', label: 'Telefon', maxLength: 60 },
        ],
      },
    ],
  },
  {
    title: 'Tarife und Preisbestandteile',
    fields: [
      {
        kind: 'list',
        name: 'plans',
        label: 'Tarife',
        item: 'Tarif',
        add: 'Tarif hinzufügen',
        fields: [
          { kind: 'text', name: 'code', label: 'Kürzel des Tarifs', hint: 'Kleine Buchstaben, Ziffern, Bindestriche, zum Beispiel standard.' },
          { kind: 'text', name: 'name', label: 'Name des Tarifs', maxLength: 120 },
          { kind: 'area', name: 'description', label: 'Für wen ist er gedacht?', maxLength: 1000 },
          {
            kind: 'list',
            name: 'components',
            label: 'Preisbestandteile',
            item: 'Preisbestandteil',
            add: 'Preisbestandteil hinzufügen',
            fields: [
              { kind: 'text', name: 'code', label: 'Kürzel', hint: 'Bei gemessenem Verbrauch zugleich der Name der Messgröße.' },
              { kind: 'text', name: 'name', label: 'Bezeichnung', maxLength: 120 },
              { kind: 'choice', name: 'model', label: 'Berechnung', words: PRICE_MODELS },
              { kind: 'text', name: 'unitLabel', label: 'Einheit', hint: 'Zum Beispiel Arbeitsplatz oder Monat.', maxLength: 60 },
              { kind: 'decimal', name: 'defaultQuantity', label: 'Übliche Menge', hint: 'Nur je Einheit und bei gemessenem Verbrauch.', optional: true },
              { kind: 'decimal', name: 'minimum', label: 'Kleinste Menge', optional: true },
              { kind: 'decimal', name: 'maximum', label: 'Höchste Menge', optional: true },
            ],
          },
        ],
      },
    ],
  },
  {
    title: 'Angaben zur Bestellung',
    fields: [
      {
        kind: 'list',
        name: 'orderParameters',
        label: 'Angaben zur Bestellung',
        item: 'Angabe',
        add: 'Angabe hinzufügen',
        fields: [
          { kind: 'text', name: 'label', label: 'Wonach fragen Sie?', maxLength: 120 },
          { kind: 'text', name: 'key', label: 'Kürzel der Angabe', hint: 'Buchstaben und Ziffern, zuerst ein kleiner Buchstabe, zum Beispiel domain.', maxLength: 40 },
          { kind: 'text', name: 'hint', label: 'Hinweis', optional: true, maxLength: 300 },
          { kind: 'choice', name: 'type', label: 'Art der Angabe', words: ORDER_PARAMETERS },
          { kind: 'lines', name: 'choices', label: 'Zur Auswahl stehen', hint: LINES, belongs: ({ type }) => type === 'CHOICE' },
          { kind: 'decimal', name: 'minimum', label: 'Kleinster Wert', optional: true, belongs: isNumber },
          { kind: 'decimal', name: 'maximum', label: 'Höchster Wert', optional: true, belongs: isNumber },
          { kind: 'check', name: 'required', label: 'Die Angabe ist nötig' },
          { kind: 'check', name: 'changeable', label: 'Besteller können sie später ändern' },
        ],
      },
    ],
  },
];
