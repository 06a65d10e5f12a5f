import { body, marketplace } from '../api/client';
import type { Booking } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';

/** The provider records that the task itself was passed on to it. */
export function DelegatedTaskDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Kein AVV nötig, weil die Aufgabe übertragen ist?"
      hint="Wodurch ist die Aufgabe übertragen, zum Beispiel durch die Verbandsordnung? Das lesen beide Seiten."
      verb="Festhalten"
      subject={booking.id}
      act={({ reason }, key) =>
        body(
          marketplace.POST('/bookings/{bookingId}/delegated-task', {
            params: { path: { bookingId: booking.id }, header: { 'Idempotency-Key': key } },
            body: { reason },
          }),
        )
      }
      done={`Es ist festgehalten und wartet auf die Bestätigung durch ${booking.consumer.name}.`}
      onClose={onClose}
    >
      {`Dann sind Sie selbst verantwortlich und verarbeiten nicht im Auftrag. Es gilt für „${booking.offering.name}“, sobald ${booking.consumer.name} es bestätigt.`}
    </ReasonDialog>
  );
}
