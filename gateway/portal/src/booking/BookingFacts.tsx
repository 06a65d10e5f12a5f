import { Link } from '@tanstack/react-router';
import { hasAny, useMe } from '../api/me';
import type { Booking } from '../api/types';
import { contractFacts } from '../catalogue/contract';
import { day, instant } from '../format/date';
import { quantity } from '../format/money';
import { answersOf } from '../order/schema';
import { leftOf } from '../quotas/words';
import { Facts } from '../ui/Facts';
import { ExternalLink } from '../ui/LinkButton';
import { USAGE_READERS } from '../usage/reports';

/** What was booked, by whom, with whom. */
export function BookingFacts({ booking }: { booking: Booking }) {
  const me = useMe();
  const { offering, plan, quantities, quote, provider, consumer, contact, term } = booking;
  const nameOf = (code: string) => quote.lines.find((line) => line.componentCode === code)?.name ?? code;
  return (
    <Facts
      facts={[
        { label: 'Dienst', value: `${offering.name} (Beschreibung Version ${offering.version})` },
        { label: 'Tarif', value: plan.name },
        ...Object.entries(quantities).map(([code, amount]) => ({ label: nameOf(code), value: quantity(amount) })),
        ...answersOf(booking.orderSchema, booking.parameters),
        { label: 'Kontingent', value: booking.quota && leftOf(booking.quota) },
        { label: 'Für', value: consumer.name },
        { label: 'Anbieter', value: provider.name },
        ...contractFacts(booking.contract, consumer.name),
        { label: 'Vergaberecht', value: booking.procurement && `${booking.procurement.basisLabel}. ${booking.procurement.note}` },
        { label: 'Beantragt', value: `${booking.requestedBy.name}, ${instant(booking.requestedAt)}` },
        {
          label: 'Entschieden',
          value: booking.decidedBy && booking.decidedAt && `${booking.decidedBy.name}, ${instant(booking.decidedAt)}`,
        },
        { label: 'Kostenstelle', value: booking.costCentre },
        { label: 'Bestellnummer', value: booking.purchaseOrderNumber },
        { label: 'Hinweis', value: booking.note },
        { label: 'Gewünschter Beginn', value: booking.startsOn && day(booking.startsOn) },
        { label: 'Aktiv seit', value: booking.activeSince && day(booking.activeSince) },
        { label: 'Übernommen von', value: booking.takenOverFrom && origin(booking.takenOverFrom) },
        {
          label: 'Zugang',
          value: booking.accessUrl && <ExternalLink href={booking.accessUrl}>{booking.accessUrl}</ExternalLink>,
        },
        { label: 'Dienstinstanz', value: booking.serviceInstanceId && <code>{booking.serviceInstanceId}</code> },
        {
          label: 'Verbrauch',
          value: booking.serviceInstanceId && hasAny(me, USAGE_READERS) && (
            <Link to="/verbrauch/$serviceInstanceId" params={{ serviceInstanceId: booking.serviceInstanceId }}>
              Gemeldeter Verbrauch
            </Link>
          ),
        },
        {
          label: booking.terminatesOn ? 'Endet am' : 'Frühestes Ende',
          value: booking.terminatesOn
            ? day(booking.terminatesOn)
            : `${day(term.earliestLeavingOn)}, dafür kündigen bis ${day(term.noticeUntil)}`,
        },
        {
          label: 'Kontakt',
          value: (
            <span className="contact">
              <span>{contact.name}</span>
              <span>
                <ExternalLink href={`mailto:${contact.email}`}>{contact.email}</ExternalLink>
              </span>
              <span>{contact.phone}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

/** Which booking of a predecessor goes on here; its terms go on as well. */
function origin({ number, activeSince }: NonNullable<Booking['takenOverFrom']>): string {
  return `Buchung ${number} des Rechtsvorgängers${activeSince ? `, dort aktiv seit ${day(activeSince)}` : ''}`;
}
