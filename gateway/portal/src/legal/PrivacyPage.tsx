import { Page, Section } from '../ui/Page';

export function PrivacyPage() {
  return (
    <Page title="Datenschutz" lead="Was diese Demo speichert, und was nicht.">
      <div className="prose">
        <Section title="Im Browser">
          <ul className="kern-list kern-list--bullet">
            <li>
              Ein Cookie hält Ihre Anmeldung. Es enthält nur eine zufällige Nummer und ist für die Anmeldung unbedingt nötig.
            </li>
            <li>
              Was Sie in eine Buchung eintragen, liegt im Speicher Ihres Browsers, bis Sie buchen oder die Angaben verwerfen. Vorher
              verlässt es Ihr Gerät nicht.
            </li>
            <li>
              Es gibt keine Statistik, keine Werbung und nichts von fremden Servern; auch Schriften und Bilder kommen von hier.
            </li>
          </ul>
        </Section>
        <Section title="Auf dem Server">
          <ul className="kern-list kern-list--bullet">
            <li>Name und E-Mail-Adresse der Personen einer Verwaltung und ihre Rechte.</li>
            <li>
              Wer für eine Verwaltung die Aufnahme beantragt: Name, Amtsbezeichnung, E-Mail-Adresse und, wenn angegeben, Telefonnummer.
              Das sieht nur der Zweckverband.
            </li>
            <li>
              Wer wann gebucht, freigegeben, abgelehnt oder gekündigt hat. Das ist für die Nachvollziehbarkeit vorgeschrieben.
            </li>
            <li>Daten einer Verwaltung sieht nur sie selbst, und der Anbieter, soweit sie bei ihm gebucht hat.</li>
          </ul>
        </Section>
        <Section title="Verantwortlich">
          <p className="kern-body">
            Diese Demo läuft auf dem Rechner der Person, die sie gestartet hat; sie ist verantwortlich. Im Echtbetrieb stehen hier
            die verantwortliche Stelle, die oder der Datenschutzbeauftragte, Rechtsgrundlagen, Fristen und Ihre Rechte nach der
            Datenschutz-Grundverordnung.
          </p>
        </Section>
      </div>
    </Page>
  );
}
