import { useMe } from '../api/me';
import { Page, Section } from '../ui/Page';
import { DataExports } from './DataExports';

/** Everything that Allmende has of the own tenant, to take away. */
export function DataExportsPage() {
  const me = useMe();
  return (
    <Page title="Daten mitnehmen">
      <Section title="Was Sie bekommen">
        <p className="kern-body">
          Sie erhalten alle Daten von {me.tenant.name} als eine ZIP-Datei in offenen Formaten: Tabellen als CSV und JSON, Rechnungen
          als das unveränderte Original (XML) und als PDF, dazu das Protokoll. In LIESMICH.txt steht, was wo liegt; datapackage.json
          nennt zu jeder Datei die Prüfsumme.
        </p>
        <p className="kern-body">
          Das Paket liegt 30 Tage bereit. Der Zweckverband kann nicht hineinsehen. Es enthält Namen und E-Mail-Adressen: Bitte bewahren
          Sie es so sicher auf wie die Daten selbst.
        </p>
      </Section>
      <DataExports tenantId={me.tenant.id} title="Ihre Pakete" />
    </Page>
  );
}
