import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BookingFacts } from '../booking/BookingFacts';
import { BookingTimeline } from '../booking/BookingTimeline';
import { CostFacts } from '../booking/CostFacts';
import { bookingQuery, type ReadBooking } from '../booking/queries';
import { StateBadge } from '../booking/StateBadge';
import { DependencyNotice } from '../catalogue/Dependencies';
import { EndNotice } from '../catalogue/EndNotice';
import { CouncilPapers } from '../councilpapers/CouncilPapers';
import { CoSignatures } from '../cosignatures/CoSignatures';
import { euro } from '../format/money';
import { ProcurementNotice } from '../procurement/ProcurementNotice';
import { QuotaNotice } from '../quotas/QuotaNotice';
import { Alert } from '../ui/Alert';
import { KeyFigures } from '../ui/KeyFigures';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { DecisionForm } from './DecisionForm';
import { approvalsQuery } from './queries';
import { WhoCan } from '../people/WhoCan';

const route = getRouteApi('/member/freigaben/$bookingId');

/** All that a second person needs to decide, the decision itself near the top. */
export function DecisionPage() {
  const { bookingId } = route.useParams();
  const read = useQuery(bookingQuery(bookingId));
  const booking = read.data?.booking;
  return (
    <Page
      title={booking ? `Freigabe: ${booking.offering.name}` : 'Freigabe'}
      lead={booking && `${booking.requestedBy.name} möchte diesen Dienst für ${booking.consumer.name} buchen.`}
      trail={[{ text: 'Freigaben', to: '/freigaben' }]}
    >
      <Loaded query={read}>{(data) => <Decision read={data} onStale={() => void read.refetch()} />}</Loaded>
    </Page>
  );
}

function Decision({ read, onStale }: { read: ReadBooking; onStale: () => void }) {
  const { booking } = read;
  const { quote } = booking;
  return (
    <>
      <p className="badge-row">
        <StateBadge state={booking.state}>{booking.stateLabel}</StateBadge>
        <span className="kern-body kern-body--muted">{booking.number}</span>
      </p>
      <EndNotice of={booking} />
      <QuotaNotice quota={booking.quota} contact={booking.contact} counted />
      <DependencyNotice of={booking.dependencies} approving />
      {booking.state === 'IN_APPROVAL' && (
        <ProcurementNotice ground={booking.procurement} provider={booking.provider.name} contact={booking.contact} />
      )}
      <KeyFigures
        name="Kosten"
        figures={[
          { label: 'Mindestlaufzeit (brutto)', value: euro(quote.fullTermGross) },
          { label: 'Im Monat (netto)', value: euro(quote.monthlyNet) },
          { label: `Noch ${quote.term.startsOn.slice(0, 4)} (netto)`, value: euro(quote.restOfFiscalYearNet) },
        ]}
      />
      <CoSignatures booking={booking} />
      <CouncilPapers booking={booking} />
      {booking.allowedActs.includes('REJECT') ? <DecisionForm read={read} onStale={onStale} /> : <Blocked read={read} />}
      <div className="columns">
        <div>
          <Section title="Angaben">
            <BookingFacts booking={booking} />
          </Section>
          <Section title="Kosten im Einzelnen">
            <CostFacts quote={quote} />
          </Section>
        </div>
        <Section title="Verlauf">
          <BookingTimeline bookingId={booking.id} />
        </Section>
      </div>
    </>
  );
}

/** Why this person cannot decide here and now. */
function Blocked({ read: { booking } }: { read: ReadBooking }) {
  const approvals = useQuery(approvalsQuery);
  if (booking.state !== 'IN_APPROVAL') {
    return (
      <Alert tone="info" title="Über diese Buchung ist entschieden">
        <LinkButton to="/buchungen/$bookingId" params={{ bookingId: booking.id }} look="secondary">
          Buchung ansehen
        </LinkButton>
      </Alert>
    );
  }
  const entry = approvals.data?.items.find((approval) => approval.booking.id === booking.id);
  return (
    <Alert tone="warning" title="Sie können hier nicht entscheiden">
      <p className="kern-body">{entry?.blockedByLabel ?? 'Eine andere Person Ihrer Verwaltung muss entscheiden.'}</p>
      <WhoCan roles={['APPROVER']} />
    </Alert>
  );
}
