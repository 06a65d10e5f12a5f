import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextArea } from './Fields';
import { ProblemAlert } from './ProblemAlert';
import { useToast } from './Toast';

const SHORTEST_REASON = 3;

interface ReasonDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Who will read the reason. */
  readonly hint?: string;
  /** What the button says that does it. */
  readonly verb: string;
  /** The id of the thing concerned. */
  readonly subject: string;
  readonly act: (body: { reason: string }, key: string) => Promise<unknown>;
  /** What is true afterwards. */
  readonly done: string;
  /** What has to be read anew; everything when nothing is named. */
  readonly changes?: string;
  readonly onClose: () => void;
}

/** Asks for a reason before something is done that others will ask about. */
export function ReasonDialog({ title, children, hint, verb, subject, act, done, changes, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() };
  const key = useIdempotencyKey([subject, request]);
  const doing = useMutation({
    mutationFn: () => act(request, key),
    onSuccess: () => {
      void queries.invalidateQueries(changes ? { queryKey: [changes] } : undefined);
      toast(done);
      onClose();
    },
  });
  const missing = request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!missing) doing.mutate();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={doing.isPending} onClick={submit}>
            {verb}
          </Button>
        </>
      }
    >
      {doing.error && <ProblemAlert error={doing.error} placed={['/reason']} />}
      <p className="kern-body">{children}</p>
      <TextArea
        label="Grund"
        hint={hint}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={
          checked && missing
            ? 'Nennen Sie den Grund.'
            : fieldDetail(doing.error ? problemFrom(doing.error) : undefined, '/reason')
        }
      />
    </Dialog>
  );
}
