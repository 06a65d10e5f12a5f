import { useQuery } from '@tanstack/react-query';
import type { ExitSummary } from '../api/types';
import { day } from '../format/date';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { exitsQuery } from './queries';
import { count, STAGES } from './words';

const COLUMNS: readonly Column<ExitSummary>[] = [
  {
    head: 'Mandant',
    cell: ({ tenantId, tenantName }) => (
      <TextLink to="/austritte/$tenantId" params={{ tenantId }}>
        {tenantName}
      </TextLink>
    ),
  },
  { head: 'Letzter Tag', cell: ({ lastDay }) => (lastDay ? day(lastDay) : '–') },
  {
    head: 'Stand',
    cell: ({ stage, openItems }) => (
      <>
        <Badge tone={STAGES[stage].tone}>{STAGES[stage].text}</Badge>
        {stage === 'TO_DO' && <span className="cell-detail">{count(openItems, 'Punkt offen', 'Punkte offen')}</span>}
      </>
    ),
  },
];

/** Who leaves, and who has left. */
export function ExitsPage() {
  const exits = useQuery(exitsQuery);
  return (
    <Page
      title="Austritte"
      lead="Nach dem letzten Tag nimmt eine Verwaltung ihre Daten mit und erhält die letzte Rechnung. Dann schließen zwei Personen den Austritt ab."
    >
      <Loaded query={exits}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Niemand scheidet aus." />
          ) : (
            <DataTable caption="Austritte" columns={COLUMNS} rows={items} rowKey={({ tenantId }) => tenantId} />
          )
        }
      </Loaded>
    </Page>
  );
}
