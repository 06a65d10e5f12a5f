import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Merger } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const SHORTEST_REASON = 3;

/** It does not come to the merger; both stay as they are. */
export function DiscardMergerDialog({ merger, onClose }: { merger: Merger; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() };
  const key = useIdempotencyKey([merger.id, request]);
  const discard = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/mergers/{mergerId}/discarding', {
          params: { path: { mergerId: merger.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Rechtsnachfolge ist verworfen.');
      onClose();
    },
  });
  const missing = request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!missing) discard.mutate();
  };
  return (
    <Dialog
      title="Rechtsnachfolge verwerfen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={discard.isPending} onClick={submit}>
            Verwerfen
          </Button>
        </>
      }
    >
      {discard.error && <ProblemAlert error={discard.error} placed={['/reason']} />}
      <p className="kern-body">
        {merger.predecessor.name} und {merger.successor.name} bleiben, wie sie sind.
      </p>
      <TextArea
        label="Grund"
        hint="Die beiden Mandanten sehen ihn."
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={
          checked && missing
            ? 'Nennen Sie den Grund.'
            : fieldDetail(discard.error ? problemFrom(discard.error) : undefined, '/reason')
        }
      />
    </Dialog>
  );
}
