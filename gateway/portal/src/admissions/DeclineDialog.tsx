import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { AdmissionRequest } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const SHORTEST_REASON = 3;

/** The administration is not taken in, for a reason. */
export function DeclineDialog({ request, onClose }: { request: AdmissionRequest; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const declining = { reason: reason.trim() };
  const key = useIdempotencyKey([request.id, declining]);
  const decline = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/admission-requests/{admissionRequestId}/declining', {
          params: { path: { admissionRequestId: request.id }, header: { 'Idempotency-Key': key } },
          body: declining,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['admission-requests'] });
      toast('Der Antrag ist abgelehnt.');
      onClose();
    },
  });
  const missing = declining.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!missing) decline.mutate();
  };
  return (
    <Dialog
      title="Antrag ablehnen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={decline.isPending} onClick={submit}>
            Ablehnen
          </Button>
        </>
      }
    >
      {decline.error && <ProblemAlert error={decline.error} placed={['/reason']} />}
      <p className="kern-body">
        Das System verschickt keine E-Mails. Teilen Sie {request.applicantName} die Entscheidung und den Grund bitte selbst mit:{' '}
        {request.email}
      </p>
      <TextArea
        label="Grund"
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={
          checked && missing
            ? 'Nennen Sie den Grund.'
            : fieldDetail(decline.error ? problemFrom(decline.error) : undefined, '/reason')
        }
      />
    </Dialog>
  );
}
