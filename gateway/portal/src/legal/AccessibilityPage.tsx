import { ExternalLink } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';

/** What works for everybody, what is not proven yet, and whom to tell. */
export function AccessibilityPage() {
  return (
    <Page title="Erklärung zur Barrierefreiheit" lead="Diese Erklärung gilt für das Portal Allmende in der Demo-Fassung.">
      <div className="prose">
        <Section title="Stand">
          <p className="kern-body">
            Das Portal wird nach den Web Content Accessibility Guidelines 2.2 (Stufe AA) gebaut, auf die sich die
            Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) stützt. Jede Seite wird bei jeder Änderung automatisch
            geprüft, hell und dunkel, auf dem großen Bildschirm und auf dem Telefon.
          </p>
          <p className="kern-body">
            Eine Prüfung durch eine unabhängige Stelle und durch Menschen mit Behinderungen steht noch aus. Deshalb nennen wir das
            Portal „teilweise vereinbar“.
          </p>
        </Section>
        <Section title="Was noch fehlt">
          <ul className="kern-list kern-list--bullet">
            <li>Ein Video in Deutscher Gebärdensprache zu Inhalt und Bedienung.</li>
            <li>Die Anmeldeseite stammt aus der Anmeldesoftware und ist nicht Teil unserer Prüfung.</li>
            <li>Die XRechnung ist eine Datei für Maschinen. Zum Lesen gibt es dieselben Angaben im Portal und als PDF.</li>
          </ul>
        </Section>
        <Section title="Eine Barriere melden">
          <p className="kern-body">
            Schreiben Sie uns, wenn etwas nicht gut zu benutzen ist:{' '}
            <ExternalLink href="mailto:barrierefreiheit@verband.example">barrierefreiheit@verband.example</ExternalLink>. In
            dieser Demo liest niemand dieses Postfach.
          </p>
        </Section>
        <Section title="Durchsetzung">
          <p className="kern-body">
            Bekommen Sie keine zufriedenstellende Antwort, können Sie sich im Echtbetrieb an die Durchsetzungsstelle des Landes
            wenden. In Rheinland-Pfalz ist das die oder der Landesbeauftragte für die Belange von Menschen mit Behinderungen.
          </p>
        </Section>
      </div>
    </Page>
  );
}
