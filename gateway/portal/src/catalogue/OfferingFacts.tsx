import type { Offering } from '../api/types';
import { day } from '../format/date';
import { decimal } from '../format/money';
import { CONNECTIONS, IMPACT_ASSESSMENTS, label, PROTECTION_NEEDS, TENANT_KINDS } from '../format/labels';
import { Facts } from '../ui/Facts';
import { ExternalLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { contractFacts } from './contract';
import { SubProcessors } from './SubProcessors';

/** All field groups of a service description. */
export function OfferingFacts({ offering }: { offering: Offering }) {
  const { roles, audience, protection, personalData, serviceLevel, exit, term, contact } = offering;
  return (
    <>
      <Section title="Anbieter und Technik">
        <Facts
          facts={[
            { label: 'Anbieter', value: roles.provider },
            { label: 'Betreiber', value: roles.operator },
            { label: 'Hersteller der Software', value: roles.softwareSupplier },
            { label: 'Art der Bereitstellung', value: offering.provisionLabel },
            { label: 'Gedacht für', value: audienceText(audience) },
            { label: 'Sichtbar', value: offering.visibilityLabel },
            { label: 'Anbindung', value: list(offering.connections.map((value) => label(CONNECTIONS, value))) },
            { label: 'Basisdienste', value: list(offering.baseServices) },
            { label: 'OZG-Leistungen', value: list(offering.ozgIds) },
            { label: 'LeiKa-Schlüssel', value: list(offering.leikaKeys) },
            { label: 'FIM-Kennungen', value: list(offering.fimIds) },
            { label: 'Barrierefreiheit', value: offering.accessibilityLabel },
            { label: 'Lizenz', value: offering.licence },
            {
              label: 'Quelltext',
              value: offering.openCodeUrl && <ExternalLink href={offering.openCodeUrl}>{offering.openCodeUrl}</ExternalLink>,
            },
          ]}
        />
      </Section>
      <Section title="Service-Level">
        <Facts
          facts={[
            { label: 'Servicezeit', value: serviceLevel.serviceHours },
            { label: 'Supportzeit', value: serviceLevel.supportHours },
            { label: 'Verfügbarkeit im Monat', value: `${decimal(serviceLevel.availabilityPercent)} %` },
            { label: 'Reaktionszeit', value: serviceLevel.responseTime },
            { label: 'Wiederherstellung', value: serviceLevel.restoreTime },
            { label: 'Ausfallzeit höchstens (RTO)', value: serviceLevel.rto },
            { label: 'Datenverlust höchstens (RPO)', value: serviceLevel.rpo },
            { label: 'Wartungsfenster', value: serviceLevel.maintenanceWindow },
          ]}
        />
      </Section>
      <Section title="Schutzbedarf und Sicherheit">
        <Facts
          facts={[
            { label: 'Vertraulichkeit', value: label(PROTECTION_NEEDS, protection.confidentiality) },
            { label: 'Integrität', value: label(PROTECTION_NEEDS, protection.integrity) },
            { label: 'Verfügbarkeit', value: label(PROTECTION_NEEDS, protection.availability) },
            { label: 'IT-Grundschutz', value: protection.baseline },
            { label: 'BSI C5', value: c5Text(protection.c5) },
            {
              label: 'ISO 27001',
              value: protection.iso27001 && `${protection.iso27001.scope}, gültig bis ${day(protection.iso27001.validUntil)}`,
            },
            { label: 'Ort der Daten', value: protection.dataLocation },
          ]}
        />
      </Section>
      <Section title="Datenschutz und Auftragsverarbeitung">
        <Facts
          facts={[
            { label: 'Personenbezogene Daten', value: personalData.processed ? 'Ja' : 'Nein' },
            { label: 'Arten von Daten', value: list(personalData.categories) },
            { label: 'Betroffene Personen', value: list(personalData.dataSubjects) },
            {
              label: 'Besondere Kategorien (Art. 9 DSGVO)',
              value: personalData.processed && (personalData.article9 ? 'Ja' : 'Nein'),
            },
            { label: 'Vertrag zur Auftragsverarbeitung', value: personalData.agreementTemplate },
            { label: 'Technische und organisatorische Maßnahmen', value: personalData.tomDocument },
            { label: 'Datenschutz-Folgenabschätzung', value: label(IMPACT_ASSESSMENTS, personalData.dpia) },
            { label: 'Löschkonzept', value: personalData.deletionConcept },
          ].map(({ label: name, value }) => ({ label: name, value: value || undefined }))}
        />
        <SubProcessors of={personalData.subProcessors} />
      </Section>
      <Section title="Vertrag und Ausstieg">
        <Facts
          facts={[
            ...contractFacts(offering.contract),
            { label: 'Laufzeit und Kündigung', value: term.label },
            {
              label: 'Unverzichtbare Leistung',
              value: offering.essentialBecause
                ? `Ja. ${offering.essentialBecause} Sie läuft auch bei einem Zahlungsrückstand weiter.`
                : 'Nein. Sie ruht, solange die Verwaltung wegen eines Zahlungsrückstands gesperrt ist.',
            },
            { label: 'Vertragsform', value: offering.contractFormLabel },
            { label: 'Steuer', value: offering.taxNote },
            { label: 'Formate für die Datenübergabe', value: list(exit.formats) },
            { label: 'Frist für die Datenübergabe', value: exit.period },
            { label: 'Kosten des Ausstiegs', value: exit.cost },
          ]}
        />
      </Section>
      <Section title="Kontakt">
        <Facts
          facts={[
            { label: 'Ansprechperson', value: contact.name },
            { label: 'E-Mail', value: <ExternalLink href={`mailto:${contact.email}`}>{contact.email}</ExternalLink> },
            {
              label: 'Telefon',
              value: <ExternalLink href={`tel:${contact.phone.replace(/\s/g, '')}`}>{contact.phone}</ExternalLink>,
            },
          ]}
        />
      </Section>
      <Section title="Wer nutzt diesen Dienst?">
        {offering.usedBy.length > 0 ? (
          <ul className="kern-list kern-list--bullet">
            {offering.usedBy.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ) : (
          <p className="kern-body">Noch nutzt keine Verwaltung diesen Dienst.</p>
        )}
      </Section>
    </>
  );
}

function list(values: readonly string[]): string | undefined {
  return values.length > 0 ? values.join(', ') : undefined;
}

function audienceText({ kinds, minInhabitants, maxInhabitants }: Offering['audience']): string {
  const size = [
    minInhabitants && `ab ${decimal(String(minInhabitants))}`,
    maxInhabitants && `bis ${decimal(String(maxInhabitants))}`,
  ].filter(Boolean);
  const who = kinds.map((kind) => label(TENANT_KINDS, kind)).join(', ');
  return size.length > 0 ? `${who} (${size.join(' ')} Einwohnerinnen und Einwohner)` : who;
}

function c5Text(c5: Offering['protection']['c5']): string | undefined {
  return c5 && `${c5.version}, Typ ${c5.type}, geprüft ${day(c5.from)} bis ${day(c5.until)}, gültig bis ${day(c5.validUntil)}`;
}
