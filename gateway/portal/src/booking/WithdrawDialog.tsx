import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Booking } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { NeededByNotice } from './NeededByNotice';
import { useToast } from '../ui/Toast';

export const isDecided = ({ state }: Booking) => state !== 'IN_APPROVAL';

/** Takes a booking back whose service does not run yet; after the decision the provider reads why. */
export function WithdrawDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const decided = isDecided(booking);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() || undefined };
  const key = useIdempotencyKey([booking.id, request]);
  const withdraw = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/withdrawal', {
          params: { path: { bookingId: booking.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`Die Buchung ${booking.number} ist ${decided ? 'storniert' : 'zurückgezogen'}.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={decided ? 'Buchung stornieren?' : 'Buchung zurückziehen?'}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {decided ? 'Buchung stornieren' : 'Buchung zurückziehen'}
          </Button>
        </>
      }
    >
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      {decided && <NeededByNotice of={booking} />}
      <p className="kern-body">
        {booking.offering.name}, {booking.number}.{' '}
        {decided
          ? 'Der Anbieter richtet den Dienst dann nicht ein und liest Ihren Grund; es entstehen keine Kosten.'
          : 'Niemand muss dann noch darüber entscheiden.'}{' '}
        Sie können den Dienst jederzeit neu buchen.
      </p>
      <TextArea label="Grund" optional maxLength={1000} value={reason} onChange={setReason} />
    </Dialog>
  );
}
