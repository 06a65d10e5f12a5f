import { useQuery } from '@tanstack/react-query';
import type { Approval } from '../api/types';
import { dayOf } from '../format/date';
import { euro } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { WaitingChanges } from '../quantitychange/WaitingChanges';
import { Badge } from '../ui/Badge';
import { Empty } from '../ui/Empty';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { approvalsQuery } from './queries';

const COLUMNS: readonly Column<Approval>[] = [
  {
    head: 'Buchung',
    cell: ({ booking }) => (
      <>
        <TextLink to="/freigaben/$bookingId" params={{ bookingId: booking.id }}>
          {booking.offering.name}
        </TextLink>
        <span className="cell-detail">
          {booking.number} · {booking.plan.name}
        </span>
      </>
    ),
  },
  {
    head: 'Beantragt von',
    cell: ({ booking }) => (
      <>
        {booking.requestedBy.name}
        <span className="cell-detail">{dayOf(booking.requestedAt)}</span>
      </>
    ),
  },
  { head: 'Mindestlaufzeit (brutto)', numeric: true, cell: ({ fullTermGross }) => euro(fullTermGross) },
  {
    head: 'Entscheidung',
    cell: ({ mayDecide, blockedByLabel }) =>
      mayDecide ? (
        <Badge tone="warning">Sie können entscheiden</Badge>
      ) : (
        (blockedByLabel ?? 'Eine andere Person muss entscheiden')
      ),
  },
];

/** What waits for a second person. */
export function ApprovalsPage() {
  const approvals = useQuery(approvalsQuery);
  return (
    <Page title="Freigaben" lead="Buchungen Ihrer Verwaltung, die auf eine zweite Person warten. Die ältesten stehen oben.">
      <Loaded query={approvals}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Wartende Buchungen" columns={COLUMNS} rows={items} rowKey={(row) => row.booking.id} />
          ) : (
            <Empty title="Es wartet keine Buchung auf eine Freigabe.">
              <LinkButton to="/buchungen" look="secondary">
                Alle Buchungen ansehen
              </LinkButton>
            </Empty>
          )
        }
      </Loaded>
      <WaitingChanges />
    </Page>
  );
}
