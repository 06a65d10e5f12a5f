import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { FulfilmentTask } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

export type TaskAct = 'ask' | 'decline';

const WORDS = {
  ask: {
    title: 'Rückfrage stellen',
    effect: 'liest die Frage bei der Buchung und antwortet dort. Bis dahin läuft Ihre Frist nicht.',
    label: 'Ihre Frage',
    field: '/question',
    missing: 'Bitte schreiben Sie, was Sie wissen möchten.',
    done: 'Ihre Frage ist gestellt.',
  },
  decline: {
    title: 'Buchung ablehnen',
    effect: 'liest den Grund. Die Buchung ist damit zu Ende, das lässt sich nicht zurücknehmen.',
    label: 'Grund',
    field: '/reason',
    missing: 'Bitte nennen Sie den Grund.',
    done: 'Die Buchung ist abgelehnt.',
  },
} as const;

/** Asks the consumer something, or declines what it has ordered; both need words. */
export function TaskDialog({ task, act, onClose }: { task: FulfilmentTask; act: TaskAct; onClose: () => void }) {
  const [text, setText] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const said = text.trim();
  const words = WORDS[act];
  const key = useIdempotencyKey([task.id, act, said]);
  const send = useMutation({
    mutationFn: () => {
      const params = { path: { taskId: task.id }, header: { 'Idempotency-Key': key } };
      return act === 'ask'
        ? body(marketplace.POST('/fulfilment-tasks/{taskId}/inquiry', { params, body: { question: said } }))
        : body(marketplace.POST('/fulfilment-tasks/{taskId}/refusal', { params, body: { reason: said } }));
    },
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(words.done);
      onClose();
    },
  });
  const submit = () => {
    setChecked(true);
    if (said) send.mutate();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={send.isPending} onClick={submit}>
            {words.title}
          </Button>
        </>
      }
    >
      {send.error && <ProblemAlert error={send.error} placed={[words.field]} />}
      <p className="kern-body">
        {task.consumer.name} {words.effect}
      </p>
      <TextArea
        label={words.label}
        maxLength={1000}
        value={text}
        onChange={setText}
        error={
          checked && !said ? words.missing : fieldDetail(send.error ? problemFrom(send.error) : undefined, words.field)
        }
      />
    </Dialog>
  );
}
