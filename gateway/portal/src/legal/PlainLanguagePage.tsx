import { Page, Section } from '../ui/Page';

/** The offer explained in Leichte Sprache: short sentences, one thought each. */
export function PlainLanguagePage() {
  return (
    <Page title="Leichte Sprache">
      <div className="prose prose--plain">
        <Section title="Was ist Allmende?">
          <p>Allmende ist eine Internet-Seite.</p>
          <p>
            Die Internet-Seite ist für Städte, Gemeinden und Land-Kreise.
            <br />
            Dort arbeiten Menschen in der Verwaltung.
            <br />
            Sie brauchen Computer-Programme für ihre Arbeit.
          </p>
          <p>
            Auf Allmende finden sie diese Programme.
            <br />
            Sie können die Programme dort bestellen.
          </p>
        </Section>
        <Section title="Wie geht das?">
          <ol className="kern-list kern-list--number">
            <li>Eine Person sucht ein Programm.</li>
            <li>Sie sieht den Preis.</li>
            <li>Sie bestellt das Programm.</li>
            <li>Eine zweite Person prüft die Bestellung. Sie sagt: Ja oder Nein.</li>
            <li>Dann richtet der Verband das Programm ein.</li>
            <li>Jeden Monat kommt eine Rechnung.</li>
          </ol>
        </Section>
        <Section title="Was bedeutet das Wort Allmende?">
          <p>
            Allmende ist ein altes Wort.
            <br />
            Früher hatten Dörfer Wiesen und Wälder.
            <br />
            Sie gehörten allen zusammen.
            <br />
            Alle haben sie zusammen genutzt.
            <br />
            Das nannte man: Allmende.
          </p>
        </Section>
        <Section title="So finden Sie sich zurecht">
          <p>
            Oben auf der Seite steht: Anmelden.
            <br />
            Damit kommen Sie in Ihren Bereich.
          </p>
          <p>
            Danach sehen Sie ein Menü.
            <br />
            Dort stehen alle Seiten, die Sie benutzen können.
          </p>
          <p>
            Ganz unten auf jeder Seite stehen mehr Infos.
            <br />
            Zum Beispiel: Was tun, wenn eine Seite nicht gut zu benutzen ist?
          </p>
        </Section>
      </div>
    </Page>
  );
}
