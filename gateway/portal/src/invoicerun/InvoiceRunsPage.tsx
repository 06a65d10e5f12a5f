import { useQuery } from '@tanstack/react-query';
import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { InvoiceRun } from '../api/types';
import { month } from '../format/date';
import { decimal, euro } from '../format/money';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { NewRunForm } from './NewRunForm';
import { runTone } from './states';

const COLUMNS: readonly Column<InvoiceRun>[] = [
  {
    head: 'Monat',
    cell: ({ id, month: of }) => (
      <TextLink to="/rechnungslauf/$runId" params={{ runId: id }}>
        {month(of)}
      </TextLink>
    ),
  },
  { head: 'Stand', cell: ({ state, stateLabel }) => <Badge tone={runTone(state)}>{stateLabel}</Badge> },
  { head: 'Angelegt von', cell: ({ createdBy }) => createdBy.name },
  { head: 'Belege', numeric: true, cell: ({ totals }) => decimal(String(totals.count)) },
  { head: 'Summe (brutto)', numeric: true, cell: ({ totals }) => euro(totals.gross) },
];

/** The monthly billing of the association. */
export function InvoiceRunsPage() {
  const me = useMe();
  const runs = useQuery({
    queryKey: ['invoice-runs'],
    queryFn: () => body(billing.GET('/invoice-runs', { params: { query: { pageSize: 100 } } })),
  });
  return (
    <Page
      title="Rechnungslauf"
      lead="Einmal im Monat: anlegen, berechnen, prüfen, freigeben. Die Freigabe macht eine zweite Person."
    >
      <Loaded query={runs}>
        {({ items, latestMonth }) => (
          <>
            {hasAny(me, ['BILLING_CLERK']) && <NewRunForm latestMonth={latestMonth} runs={items} />}
            <Section title="Bisherige Läufe">
              {items.length > 0 ? (
                <DataTable caption="Rechnungsläufe" columns={COLUMNS} rows={items} rowKey={(row) => row.id} />
              ) : (
                <Empty title="Es gibt noch keinen Rechnungslauf." />
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
