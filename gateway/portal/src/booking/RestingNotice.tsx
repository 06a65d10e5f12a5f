import { useMe } from '../api/me';
import type { Booking } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';

/** Why a service rests, what that means and what to do, for the side that reads it. */
export function RestingNotice({ booking }: { booking: Booking }) {
  const own = useMe().tenant.id === booking.consumer.id;
  if (!booking.suspendedSince) return null;
  return (
    <Alert tone="danger" title={`Dieser Dienst ruht seit ${instant(booking.suspendedSince)}`}>
      <p className="kern-body">
        {own ? 'Ihre Verwaltung' : booking.consumer.name} ist wegen eines Zahlungsrückstands gesperrt. Der Anbieter schließt
        den Zugang; es wird nichts gelöscht. Vertrag und Preis gelten weiter.
      </p>
      <p className="kern-body">
        {own
          ? 'Was Sie tun können, steht oben auf dieser Seite. Hebt der Verband die Sperre auf, öffnet der Anbieter den Zugang wieder.'
          : 'Hebt der Verband die Sperre auf, erhalten Sie die Aufgabe, den Zugang wieder zu öffnen.'}
      </p>
    </Alert>
  );
}
