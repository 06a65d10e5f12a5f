import { getRouteApi } from '@tanstack/react-router';
import { billing, body } from '../api/client';
import { useMe } from '../api/me';
import type { Invoice, InvoiceState } from '../api/types';
import { day, period } from '../format/date';
import { euro } from '../format/money';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select } from '../ui/Fields';
import { TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { Downloads } from './Downloads';
import { InvoiceStateBadge } from './InvoiceStateBadge';
import { SettlementBadge } from './Settling';

const route = getRouteApi('/member/rechnungen');

/** The life of an issued invoice in the words of the filter. */
const STATES = [
  { value: 'ISSUED', text: 'Ausgestellt' },
  { value: 'CANCELLATION_REQUESTED', text: 'Stornierung beantragt' },
  { value: 'CANCELLED', text: 'Storniert' },
] as const;

type Side = 'CONSUMER' | 'ISSUER';

/** Received invoices; for the association those that it has issued. */
export function InvoicesPage() {
  const me = useMe();
  const side: Side = me.tenant.kind === 'ASSOCIATION' ? 'ISSUER' : 'CONSUMER';
  const { stand } = route.useSearch();
  const navigate = route.useNavigate();
  const invoices = usePages(['invoices', side, stand], (pageToken) =>
    body(billing.GET('/invoices', { params: { query: { side, state: stand as InvoiceState | undefined, pageToken } } })),
  );
  return (
    <Page title="Rechnungen" lead="Das Original ist die XRechnung (XML). Das PDF zeigt dieselben Angaben zum Lesen.">
      {side === 'ISSUER' && (
        <div className="list-filter">
          <Select
            label="Stand"
            value={stand ?? ''}
            options={[{ value: '', text: 'Alle' }, ...STATES]}
            onChange={(value) => void navigate({ search: { stand: value || undefined }, resetScroll: false })}
          />
        </div>
      )}
      <PagedTable
        list={invoices}
        caption="Rechnungen"
        columns={columns(side)}
        rowKey={(row) => row.id}
        empty={
          <Empty title={stand ? 'In diesem Stand gibt es keine Rechnung.' : 'Es gibt noch keine Rechnung.'}>
            {!stand && (
              <p className="kern-body">Rechnungen entstehen nach dem Ende eines Monats, in dem ein Dienst aktiv war.</p>
            )}
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
      cell: ({ issueDate, dueDate, cancels, cancelledBy }) => (
        <>
          {day(issueDate)}
          {!cancels && !cancelledBy && <span className="cell-detail">fällig {day(dueDate)}</span>}
        </>
      ),
    },
    {
      head: 'Stand',
      cell: (row) =>
        row.settlement && row.state === 'ISSUED' ? <SettlementBadge settlement={row.settlement} /> : <InvoiceStateBadge invoice={row} />,
    },
    {
      head: 'Betrag (brutto)',
      numeric: true,
      cell: ({ gross, cancels }) => (cancels ? `−\u00a0${euro(gross)}` : euro(gross)),
    },
    { head: 'Herunterladen', cell: (row) => <Downloads invoice={row} /> },
  ];
}
