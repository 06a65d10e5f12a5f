import { getRouteApi } from '@tanstack/react-router';
import { body, marketplace } from '../api/client';
import { useMe } from '../api/me';
import type { Booking, BookingState } from '../api/types';
import { dayOf } from '../format/date';
import { euro } from '../format/money';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select } from '../ui/Fields';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { StateBadge } from './StateBadge';
import { BOOKING_STATES } from './states';

const route = getRouteApi('/member/buchungen');

/** The own bookings; for the association those of its members. */
export function BookingsPage() {
  const me = useMe();
  const { stand } = route.useSearch();
  const navigate = route.useNavigate();
  const side = me.tenant.kind === 'ASSOCIATION' ? 'PROVIDER' : 'CONSUMER';
  const bookings = useBookings(side, stand);

  return (
    <Page title={side === 'PROVIDER' ? 'Buchungen der Mitglieder' : 'Meine Buchungen'}>
      <div className="list-filter">
        <Select
          label="Stand"
          value={stand ?? ''}
          options={[{ value: '', text: 'Alle' }, ...BOOKING_STATES]}
          onChange={(value) => void navigate({ search: { stand: value || undefined }, resetScroll: false })}
        />
      </div>
      <PagedTable
        list={bookings}
        caption="Buchungen"
        columns={columns(side)}
        rowKey={(row) => row.id}
        empty={
          <Empty title={stand ? 'In diesem Stand gibt es keine Buchung.' : 'Es gibt noch keine Buchung.'}>
            {side === 'CONSUMER' && (
              <LinkButton to="/katalog" look="secondary">
                Katalog öffnen
              </LinkButton>
            )}
          </Empty>
        }
      />
    </Page>
  );
}

type Side = 'CONSUMER' | 'PROVIDER';

function useBookings(side: Side, state: string | undefined) {
  return usePages(['bookings', side, state], (pageToken) =>
    body(marketplace.GET('/bookings', { params: { query: { side, state: state as BookingState | undefined, pageToken } } })),
  );
}

function columns(side: Side): readonly Column<Booking>[] {
  return [
    {
      head: 'Buchung',
      cell: ({ id, number, offering, plan }) => (
        <>
          <TextLink to="/buchungen/$bookingId" params={{ bookingId: id }}>
            {offering.name}
          </TextLink>
          <span className="cell-detail">
            {number} · {plan.name}
          </span>
        </>
      ),
    },
    ...(side === 'PROVIDER' ? [{ head: 'Verwaltung', cell: ({ consumer }: Booking) => consumer.name }] : []),
    {
      head: 'Stand',
      cell: ({ state, stateLabel, waitingFor }) => (
        <>
          <StateBadge state={state}>{stateLabel}</StateBadge>
          {waitingFor && <span className="cell-detail">{waitingFor.label}</span>}
        </>
      ),
    },
    {
      head: 'Beantragt',
      cell: ({ requestedAt, requestedBy }) => (
        <>
          {dayOf(requestedAt)}
          <span className="cell-detail">{requestedBy.name}</span>
        </>
      ),
    },
    { head: 'Im Monat (netto)', numeric: true, cell: ({ quote }) => euro(quote.monthlyNet) },
  ];
}
