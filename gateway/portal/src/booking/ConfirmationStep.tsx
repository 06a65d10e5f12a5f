import { useQuery } from '@tanstack/react-query';
import { Alert } from '../ui/Alert';
import { Facts } from '../ui/Facts';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { euro } from '../format/money';
import { bookingQuery } from './queries';

/** It worked, and what happens next. */
export function ConfirmationStep({ bookingId }: { bookingId: string }) {
  return (
    <Loaded query={useQuery(bookingQuery(bookingId))}>
      {({ booking }) => (
        <div className="form">
          <Alert tone="success" title={`Ihre Buchung ${booking.number} ist angelegt`}>
            <p className="kern-body">
              {booking.waitingFor ? `${booking.waitingFor.label}.` : `Stand: ${booking.stateLabel}.`} Sie müssen jetzt nichts tun.
            </p>
          </Alert>
          <Facts
            facts={[
              { label: 'Buchungsnummer', value: booking.number },
              { label: 'Stand', value: booking.stateLabel },
              { label: 'Kosten im Monat (netto)', value: euro(booking.quote.monthlyNet) },
              { label: 'Kosten der Mindestlaufzeit (brutto)', value: euro(booking.quote.fullTermGross) },
            ]}
          />
          <div className="button-row">
            <LinkButton to="/buchungen/$bookingId" params={{ bookingId }}>
              Buchung ansehen
            </LinkButton>
            <LinkButton to="/katalog" look="secondary">
              Zum Katalog
            </LinkButton>
          </div>
        </div>
      )}
    </Loaded>
  );
}
