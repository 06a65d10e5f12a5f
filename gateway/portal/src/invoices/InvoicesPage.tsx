import { billing, body } from '../api/client';
import { useMe } from '../api/me';
import type { Invoice } from '../api/types';
import { day, period } from '../format/date';
import { euro } from '../format/money';
import { Badge } from '../ui/Badge';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { Downloads } from './Downloads';

type Side = 'CONSUMER' | 'ISSUER';

/** Received invoices; for the association those that it has issued. */
export function InvoicesPage() {
  const me = useMe();
  const side: Side = me.tenant.kind === 'ASSOCIATION' ? 'ISSUER' : 'CONSUMER';
  const invoices = usePages(['invoices', side], (pageToken) =>
    body(billing.GET('/invoices', { params: { query: { side, pageToken } } })),
  );
  return (
    <Page title="Rechnungen" lead="Das Original ist die XRechnung (XML). Das PDF zeigt dieselben Angaben zum Lesen.">
      <PagedTable
        list={invoices}
        caption="Rechnungen"
        columns={columns(side)}
        rowKey={(row) => row.id}
        empty={
          <Empty title="Es gibt noch keine Rechnung.">
            <p className="kern-body">Rechnungen entstehen nach dem Ende eines Monats, in dem ein Dienst aktiv war.</p>
          </Empty>
        }
      />
    </Page>
  );
}

function columns(side: Side): readonly Column<Invoice>[] {
  return [
    {
      head: 'Nummer',
      cell: ({ id, number, title }) => (
        <>
          <TextLink to="/rechnungen/$invoiceId" params={{ invoiceId: id }}>
            <span className="number">{number}</span>
          </TextLink>
          <span className="cell-detail">{title}</span>
        </>
      ),
    },
    side === 'ISSUER'
      ? { head: 'An', cell: ({ consumer }) => consumer.name }
      : { head: 'Von', cell: ({ issuer }) => issuer.name },
    { head: 'Zeitraum', cell: (row) => period(row.period) },
    {
      head: 'Datum',
      cell: ({ issueDate, dueDate }) => (
        <>
          {day(issueDate)}
          <span className="cell-detail">fällig {day(dueDate)}</span>
        </>
      ),
    },
    { head: 'Stand', cell: ({ stateLabel }) => <Badge tone="info">{stateLabel}</Badge> },
    { head: 'Betrag (brutto)', numeric: true, cell: ({ gross }) => euro(gross) },
    { head: 'Herunterladen', cell: (row) => <Downloads invoice={row} /> },
  ];
}
