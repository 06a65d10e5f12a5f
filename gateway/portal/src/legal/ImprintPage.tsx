import { Page, Section } from '../ui/Page';

export function ImprintPage() {
  return (
    <Page title="Impressum">
      <div className="prose">
        <Section title="Eine Demo">
          <p className="kern-body">
            Diese Installation ist eine Vorführung. Der „Zweckverband Allmende (Demo)“ und die „Aktensoft GmbH“ sind erfunden. Die
            Kommunen gibt es wirklich; ihre Namen und Einwohnerzahlen stammen aus dem amtlichen Gemeindeverzeichnis. Sie haben mit
            dieser Demo nichts zu tun. Alle Personen, Preise, Buchungen und Rechnungen sind erfunden.
          </p>
          <p className="kern-body">Im Echtbetrieb steht hier, wer das Angebot verantwortet, mit Anschrift und Vertretung.</p>
        </Section>
        <Section title="Software">
          <p className="kern-body">
            Allmende ist freie Software unter der Lizenz EUPL-1.2. Das Aussehen folgt KERN, dem Design-System der deutschen
            Verwaltung (EUPL-1.2). Die Schrift ist Fira Sans (SIL Open Font License 1.1).
          </p>
        </Section>
        <Section title="Daten">
          <p className="kern-body">
            Gemeindeverzeichnis: © Statistische Ämter des Bundes und der Länder, Gebietsstand 30.11.2023. Vervielfältigung und
            Verbreitung mit Quellenangabe gestattet.
          </p>
        </Section>
      </div>
    </Page>
  );
}
