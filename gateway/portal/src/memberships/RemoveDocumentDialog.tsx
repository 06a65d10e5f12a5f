import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { MembershipDocument } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const SHORTEST_REASON = 3;

interface Props {
  readonly tenantId: string;
  readonly membershipId: string;
  readonly document: MembershipDocument;
  readonly onClose: () => void;
}

/** A paper lies in the wrong place: its content goes, that it was there stays. */
export function RemoveDocumentDialog({ tenantId, membershipId, document, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() };
  const key = useIdempotencyKey([document.id, request]);
  const remove = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/memberships/{membershipId}/documents/{documentId}/removal', {
          params: { path: { tenantId, membershipId, documentId: document.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['documents'] });
      toast('Das Dokument ist entfernt.');
      onClose();
    },
  });
  const missing = request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!missing) remove.mutate();
  };
  return (
    <Dialog
      title="Dokument entfernen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={remove.isPending} onClick={submit}>
            Endgültig entfernen
          </Button>
        </>
      }
    >
      {remove.error && <ProblemAlert error={remove.error} placed={['/reason']} />}
      <p className="kern-body">
        Der Inhalt von „{document.fileName}“ wird gelöscht und lässt sich nicht wiederherstellen. Name, Prüfsumme und wer es wann
        warum entfernt hat, bleiben vermerkt.
      </p>
      <TextArea
        label="Grund"
        hint="Der Mandant sieht ihn."
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={
          checked && missing
            ? 'Nennen Sie den Grund.'
            : fieldDetail(remove.error ? problemFrom(remove.error) : undefined, '/reason')
        }
      />
    </Dialog>
  );
}
