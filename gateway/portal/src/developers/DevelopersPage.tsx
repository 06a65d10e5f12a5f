import { ExternalLink } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';
import { Code } from './Code';
import { ENTITLEMENT, FIND, FOUND, issuerBeside, PROBLEM, REMEMBER, REPORT, REPORTED, settings, TOKEN } from './examples';
import { Reasons } from './Reasons';
import { Scopes } from './Scopes';

const CONTRACTS = [
  { href: '/api/marketplace/v1/openapi.yaml', text: 'Marktplatz (Katalog, Buchungen, Dienstinstanzen)' },
  { href: '/api/billing/v1/openapi.yaml', text: 'Abrechnung (Preise, Verbrauch, Rechnungen)' },
  { href: '/api/tenants/v1/openapi.yaml', text: 'Mandanten (Verwaltungen, Personen, Rechte, Zugänge)' },
];

/** The first hour of a developer, readable without a login. */
export function DevelopersPage() {
  return (
    <Page
      title="Für Entwicklerinnen und Entwickler"
      lead="So meldet Ihr Fachverfahren in zehn Minuten den ersten Verbrauch. Sie brauchen nur curl und einen technischen Zugang."
    >
      <Section title="1. Adressen und Zugang">
        <p className="kern-body">
          Den technischen Zugang legt die Administration Ihrer Verwaltung oder des Verbands unter „Technische Zugänge“ an. In der
          Demo stehen Kennung und Geheimnis in der Datei <code>infra/.data/demo.json</code>.
        </p>
        <Code name="Adressen und Zugang">{settings(location.origin, issuerBeside(location))}</Code>
      </Section>
      <Section title="2. Token holen">
        <Code name="Token holen">{TOKEN}</Code>
        <p className="kern-body">Das Token gilt wenige Minuten und für genau eine Organisation. Holen Sie danach ein neues.</p>
      </Section>
      <Section title="3. Dienstinstanz finden">
        <p className="kern-body">
          Jede gebuchte und bereitgestellte Leistung einer Verwaltung ist eine Dienstinstanz. Sie finden sie über den amtlichen
          Regionalschlüssel (ARS, zwölf Ziffern).
        </p>
        <Code name="Dienstinstanz finden">{FIND}</Code>
        <Code name="Antwort mit der Dienstinstanz">{FOUND}</Code>
        <p className="kern-body">Merken Sie sich die Kennung der Dienstinstanz aus der Antwort und den Zeitpunkt der Nutzung:</p>
        <Code name="Dienstinstanz und Zeitpunkt merken">{REMEMBER}</Code>
      </Section>
      <Section title="4. Verbrauch melden">
        <Code name="Verbrauch melden">{REPORT}</Code>
        <Code name="Antwort auf die Meldung">{REPORTED}</Code>
        <ul className="kern-list kern-list--bullet">
          <li>Bis zu 1.000 Meldungen passen in einen Aufruf. Jede bekommt ihre eigene Antwort.</li>
          <li>
            Dieselbe Meldung (<code>source</code> und <code>eventId</code>) dürfen Sie beliebig oft senden: Die Antwort ist dann{' '}
            <code>DUPLICATE</code>. Anderer Inhalt unter derselben Kennung ist ein <code>CONFLICT</code>.
          </li>
          <li>
            War eine Menge falsch, senden Sie eine neue Meldung, die in <code>corrects</code> die falsche nennt (
            <code>source</code> und <code>eventId</code>), mit derselben Dienstinstanz, demselben Zähler und Zeitpunkt. Die Menge 0
            zieht sie zurück. Ist der Monat schon abgerechnet, kommt der Unterschied auf die nächste Rechnung.
          </li>
          <li>
            Ob eine Verwaltung den Dienst nutzen darf, sagt <code>/api/marketplace/v1/entitlements</code>:
          </li>
        </ul>
        <Code name="Berechtigung abfragen">{ENTITLEMENT}</Code>
      </Section>
      <Section title="Beschreibung der Schnittstellen">
        <p className="kern-body">OpenAPI 3.1. Dieses Portal benutzt genau dieselben Schnittstellen.</p>
        <ul className="kern-list kern-list--bullet">
          {CONTRACTS.map(({ href, text }) => (
            <li key={href}>
              <ExternalLink href={href}>{text}</ExternalLink>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Rechte für technische Zugänge">
        <Scopes />
      </Section>
      <Section title="Regeln">
        <ul className="kern-list kern-list--bullet">
          <li>Beträge und Mengen sind Dezimalzahlen als Text, Zeitpunkte stehen in UTC, Zeiträume sind halboffen.</li>
          <li>
            Aufrufe, die etwas anlegen oder entscheiden, verlangen <code>Idempotency-Key</code>. Eine Wiederholung mit demselben
            Schlüssel wirkt nicht doppelt.
          </li>
          <li>
            Entscheidungen über eine Buchung verlangen <code>If-Match</code> mit dem zuletzt gelesenen <code>ETag</code>.
          </li>
          <li>
            Listen kommen seitenweise: <code>pageSize</code> bis 200, weiter mit <code>pageToken</code>.
          </li>
          <li>
            Übergehen Sie in Antworten Felder, die Sie nicht kennen, und behandeln Sie einen unbekannten Stand als neu hinzugekommen.
            Unbekannte Felder in Anfragen lehnen wir ab.
          </li>
          <li>Zu viele Anfragen beantworten wir mit 429 und Retry-After.</li>
        </ul>
      </Section>
      <Section title="Fehler">
        <p className="kern-body">
          Fehler folgen RFC 9457. <code>reason</code> bleibt immer gleich, <code>title</code> und <code>detail</code> sind für
          Menschen: deutsch, mit <code>Accept-Language: en</code> englisch.
        </p>
        <Code name="Beispiel eines Fehlers">{PROBLEM}</Code>
        <Reasons />
      </Section>
    </Page>
  );
}
