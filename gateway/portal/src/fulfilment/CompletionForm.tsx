import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { FulfilmentTask } from '../api/types';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const WEB_ADDRESS = /^https?:\/\/.+/;

type Kind = FulfilmentTask['kind'];

const BUTTONS: Record<Kind, string> = {
  ACTIVATION: 'Bereitstellung melden',
  SUSPENSION: 'Sperrung melden',
  RESUMPTION: 'Öffnung melden',
  DEPROVISIONING: 'Rückbau melden',
};

const DONE: Record<Kind, string> = {
  ACTIVATION: 'ist jetzt aktiv',
  SUSPENSION: 'ist gesperrt',
  RESUMPTION: 'ist wieder offen',
  DEPROVISIONING: 'ist abgebaut',
};

/** Reports a task as done: the booking becomes active, or ends, or its access is closed or open again. */
export function CompletionForm({ task }: { task: FulfilmentTask }) {
  const activates = task.kind === 'ACTIVATION';
  const [accessUrl, setAccessUrl] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { accessUrl: accessUrl.trim() || undefined, note: note.trim() || undefined };
  const key = useIdempotencyKey([task.id, request]);
  const complete = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/fulfilment-tasks/{taskId}/completion', {
          params: { path: { taskId: task.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`${task.offering.name} ${DONE[task.kind]}.`);
    },
  });
  const problem = complete.error ? problemFrom(complete.error) : undefined;
  const wrongAddress = request.accessUrl !== undefined && !WEB_ADDRESS.test(request.accessUrl);
  const submit = () => {
    setChecked(true);
    if (!wrongAddress) complete.mutate();
  };
  return (
    <Section title="Als erledigt melden">
      <Form onSubmit={submit}>
        {complete.error && <ProblemAlert error={complete.error} placed={['/accessUrl', '/note']} />}
        {activates && (
          <TextField
            label="Adresse des Dienstes"
            optional
            hint="Unter dieser Adresse meldet sich die Verwaltung an, zum Beispiel https://akte.example."
            type="url"
            inputMode="url"
            maxLength={300}
            value={accessUrl}
            onChange={setAccessUrl}
            error={
              checked && wrongAddress
                ? 'Die Adresse muss mit https:// oder http:// beginnen.'
                : fieldDetail(problem, '/accessUrl')
            }
          />
        )}
        <TextArea label="Notiz" optional maxLength={1000} value={note} onChange={setNote} error={fieldDetail(problem, '/note')} />
        <div className="button-row">
          <Button type="submit" busy={complete.isPending}>
            {BUTTONS[task.kind]}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
