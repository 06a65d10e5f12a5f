import { loginAddress } from '../api/session';
import { AnchorButton, LinkButton, TextLink } from '../ui/LinkButton';
import { Page, Section } from '../ui/Page';

/** What this is, for everybody who is not logged in. */
export function WelcomePage() {
  return (
    <Page
      title="IT-Dienste gemeinsam nutzen"
      lead="Allmende ist der Marktplatz, auf dem Kommunen zentral betriebene IT-Dienste finden, buchen und abrechnen. Alles an einer Stelle, vom Preis bis zur E-Rechnung."
    >
      <div className="button-row">
        <AnchorButton href={loginAddress('/')}>Anmelden</AnchorButton>
        <LinkButton to="/leichte-sprache" look="secondary" icon="easy-language">
          Leichte Sprache
        </LinkButton>
      </div>
      <Section title="So geht es">
        <ol className="ways">
          <li>
            <h3 className="kern-title">Finden</h3>
            <p className="kern-body">
              Sie suchen im Katalog und sehen sofort, was ein Dienst Ihre Verwaltung kostet, welche Daten er verarbeitet und wer
              ihn schon nutzt.
            </p>
          </li>
          <li>
            <h3 className="kern-title">Buchen und freigeben</h3>
            <p className="kern-body">
              Eine Person bucht, eine zweite gibt frei. Der Verlauf zeigt jederzeit, wer als Nächstes am Zug ist.
            </p>
          </li>
          <li>
            <h3 className="kern-title">Nutzen und abrechnen</h3>
            <p className="kern-body">
              Der Anbieter stellt den Dienst bereit. Jeden Monat liegt eine Rechnung als XRechnung und als PDF für Sie bereit.
            </p>
          </li>
        </ol>
      </Section>
      <Section title="Teilnehmen">
        <p className="kern-body">
          Ihre Verwaltung nimmt noch nicht teil? <TextLink to="/aufnahme">Aufnahme beantragen</TextLink>
        </p>
      </Section>
      <Section title="Für Hersteller von Fachverfahren">
        <p className="kern-body">
          Alles, was dieses Portal kann, kann auch Ihre Software: mit derselben offenen Schnittstelle.{' '}
          <TextLink to="/entwickler">Zur Kurzanleitung</TextLink>
        </p>
      </Section>
    </Page>
  );
}
