import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { FinanceProfile } from '../api/types';
import { instant } from '../format/date';
import { type Column, DataTable } from '../ui/DataTable';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { CostForm, ExportForm } from './ExportForm';
import { preferenceQuery, profilesQuery } from './queries';
import { SyntaxForm } from './SyntaxForm';
import { ENCODINGS } from './words';

const COLUMNS: readonly Column<FinanceProfile>[] = [
  {
    head: 'Profil',
    cell: ({ key, name }) => (
      <TextLink to="/finanzverfahren/$profileKey" params={{ profileKey: key }}>
        {name}
      </TextLink>
    ),
  },
  { head: 'Spalten', numeric: true, cell: ({ columns }) => columns.length },
  { head: 'Zeichensatz', cell: ({ encoding }) => ENCODINGS[encoding] },
  {
    head: 'Stand',
    cell: ({ version, changedBy, changedAt }) =>
      changedBy && changedAt ? `Fassung ${version}, ${changedBy.name}, ${instant(changedAt)}` : 'Wie mitgeliefert',
  },
];

/** How invoices come into the finance system of the own administration. */
export function FinanceExportPage() {
  const me = useMe();
  const preference = useQuery(preferenceQuery());
  return (
    <Page title="Export für das Finanzverfahren" lead="So kommen Rechnungen in das Finanzverfahren Ihrer Verwaltung.">
      {hasAny(me, ['TREASURER', 'MUNICIPAL_AUDITOR']) && <Exports />}
      <Section title="Format Ihrer E-Rechnungen">
        <p className="kern-body">
          Jede Rechnung ist eine XRechnung 3.0. Beide Schreibweisen sagen dasselbe; wählen Sie die, die Ihr Finanzverfahren liest.
          Ausgestellte Rechnungen bleiben, wie sie sind. Das ZUGFeRD-PDF einer Rechnung enthält immer CII.
        </p>
        <Loaded query={preference}>
          {(read) => <SyntaxForm key={read.etag} read={read} onReload={() => void preference.refetch()} />}
        </Loaded>
      </Section>
    </Page>
  );
}

function Exports() {
  const profiles = useQuery(profilesQuery());
  return (
    <>
      <Section title="Datei für das Finanzverfahren">
        <Loaded query={profiles}>{({ items }) => <ExportForm profiles={items} />}</Loaded>
      </Section>
      <Section title="Profile">
        <p className="kern-body">
          Ein Profil sagt, welche Spalten Ihr Verfahren erwartet, wie es Beträge und Tage liest und auf welches Sachkonto Sie buchen.
        </p>
        <Loaded query={profiles}>
          {({ items }) => <DataTable caption="Profile" columns={COLUMNS} rows={items} rowKey={({ key }) => key} />}
        </Loaded>
      </Section>
      <Section title="Kosten vergleichen">
        <p className="kern-body">
          Alle Kosten eines Monats als CSV nach FOCUS 1.2, dem offenen Format für Kosten von IT-Diensten. Die Summe je Beleg ist sein
          Bruttobetrag.
        </p>
        <CostForm />
      </Section>
    </>
  );
}
