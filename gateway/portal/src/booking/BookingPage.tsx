import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AgreementSection } from '../agreements/AgreementSection';
import type { Booking } from '../api/types';
import { DependencyNotice } from '../catalogue/Dependencies';
import { EndNotice } from '../catalogue/EndNotice';
import { CouncilPapers } from '../councilpapers/CouncilPapers';
import { CoSignatures } from '../cosignatures/CoSignatures';
import { QuantityChanges } from '../quantitychange/QuantityChanges';
import { Alert } from '../ui/Alert';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { BookingActs } from './BookingActs';
import { BookingFacts } from './BookingFacts';
import { BookingTimeline } from './BookingTimeline';
import { CostFacts } from './CostFacts';
import { InquiryNotice } from './InquiryNotice';
import { NeededByNotice } from './NeededByNotice';
import { bookingQuery } from './queries';
import { RestingNotice } from './RestingNotice';
import { StateBadge } from './StateBadge';

const route = getRouteApi('/member/buchungen/$bookingId');

/** One booking: where it stands, who is to act, what happened, what it costs. */
export function BookingPage() {
  const { bookingId } = route.useParams();
  const read = useQuery(bookingQuery(bookingId));
  const booking = read.data?.booking;
  return (
    <Page
      title={booking ? `${booking.offering.name}, ${booking.number}` : 'Buchung'}
      trail={[{ text: 'Buchungen', to: '/buchungen' }]}
      actions={booking && <BookingActs booking={booking} />}
    >
      <Loaded query={read}>{(data) => <Details booking={data.booking} />}</Loaded>
    </Page>
  );
}

function Details({ booking }: { booking: Booking }) {
  const { state, stateLabel, waitingFor, allowedActs } = booking;
  return (
    <>
      <p className="badge-row">
        <StateBadge state={state}>{stateLabel}</StateBadge>
        {waitingFor && <span className="kern-body">{waitingFor.label}</span>}
      </p>
      <EndNotice of={booking} />
      {allowedActs.includes('APPROVE') && (
        <Alert tone="info" title="Diese Buchung wartet auf Ihre Entscheidung">
          <LinkButton to="/freigaben/$bookingId" params={{ bookingId: booking.id }}>
            Zur Freigabe
          </LinkButton>
        </Alert>
      )}
      <DependencyNotice of={booking.dependencies} approving />
      <NeededByNotice of={booking} />
      <InquiryNotice booking={booking} />
      <RestingNotice booking={booking} />
      <CoSignatures booking={booking} />
      <CouncilPapers booking={booking} />
      <QuantityChanges booking={booking} />
      <div className="columns">
        <div>
          <Section title="Angaben">
            <BookingFacts booking={booking} />
          </Section>
          <AgreementSection booking={booking} />
          <Section title="Kosten">
            {booking.takenOverFrom && (
              <p className="kern-body">
                Es gilt der Preis, den der Rechtsvorgänger vereinbart hat. Einmalige Beträge fallen nicht noch einmal an.
              </p>
            )}
            <CostFacts quote={booking.quote} />
          </Section>
        </div>
        <Section title="Verlauf">
          <BookingTimeline bookingId={booking.id} />
        </Section>
      </div>
    </>
  );
}
