import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Booking } from '../api/types';
import { day } from '../format/date';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Facts } from '../ui/Facts';
import { TextArea, TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { NeededByNotice } from './NeededByNotice';
import { useToast } from '../ui/Toast';

/** Shows the earliest date before anybody decides. */
export function TerminateDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const { earliestLeavingOn, noticeUntil } = booking.term;
  const [to, setTo] = useState(earliestLeavingOn);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const toast = useToast();
  const request = { to: to || undefined, reason: reason.trim() || undefined };
  const key = useIdempotencyKey([booking.id, request]);
  const terminate = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/termination', {
          params: { path: { bookingId: booking.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: (terminated) => {
      void queries.invalidateQueries();
      toast(`${booking.offering.name} ist gekündigt${terminated.terminatesOn ? ` zum ${day(terminated.terminatesOn)}` : ''}.`);
      onClose();
    },
  });
  const problem = terminate.error ? problemFrom(terminate.error) : undefined;
  return (
    <Dialog
      title={`${booking.offering.name} kündigen?`}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={terminate.isPending} onClick={() => terminate.mutate()}>
            Verbindlich kündigen
          </Button>
        </>
      }
    >
      {terminate.error && <ProblemAlert error={terminate.error} placed={['/to', '/reason']} />}
      <NeededByNotice of={booking} />
      <Facts
        facts={[
          { label: 'Frühester letzter Tag', value: <strong>{day(earliestLeavingOn)}</strong> },
          { label: 'Dafür kündigen bis', value: day(noticeUntil) },
          { label: 'Mindestlaufzeit bis', value: day(booking.term.minimumEndsOn) },
        ]}
      />
      <TextField label="Letzter Tag" type="date" narrow value={to} onChange={setTo} error={fieldDetail(problem, '/to')} />
      <TextArea
        label="Grund"
        optional
        maxLength={1000}
        value={reason}
        onChange={setReason}
        error={fieldDetail(problem, '/reason')}
      />
      <p className="kern-body kern-body--muted">Bis zum letzten Tag können Sie den Dienst nutzen und Ihre Daten mitnehmen.</p>
    </Dialog>
  );
}
