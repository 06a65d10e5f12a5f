import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import type { ReadVersion } from './queries';

type Decision = 'RELEASE' | 'SEND_BACK';

/** The second person releases what was read, or sends it back with a reason. */
export function ReviewForm({ read: { version, etag }, onReload }: { read: ReadVersion; onReload: () => void }) {
  const [decision, setDecision] = useState<'' | Decision>('');
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([version.id, etag, decision, comment]);
  const decide = useMutation({
    mutationFn: (chosen: Decision) =>
      body(
        marketplace.POST('/offering-versions/{offeringVersionId}/decisions', {
          params: { path: { offeringVersionId: version.id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
          body: { decision: chosen, comment: comment.trim() || undefined },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(decision === 'RELEASE' ? `${version.name} steht jetzt im Katalog.` : `${version.name} ist zurückgegeben.`);
    },
  });
  const problem = decide.error ? problemFrom(decide.error) : undefined;
  const commentMissing = decision === 'SEND_BACK' && comment.trim() === '';
  const submit = () => {
    setChecked(true);
    if (decision !== '' && !commentMissing) decide.mutate(decision);
  };
  return (
    <Form className="decision" onSubmit={submit} aria-label="Entscheidung">
      <h2 className="kern-heading-medium">Ihre Entscheidung</h2>
      {decide.error && (
        <ProblemAlert
          error={decide.error}
          placed={['/comment', '/decision']}
          onRetry={problem?.status === 412 ? onReload : undefined}
          retryText="Neu laden"
        />
      )}
      <Radios
        legend="Soll diese Fassung in den Katalog?"
        value={decision}
        onChange={(value) => setDecision(value as Decision)}
        error={checked && decision === '' ? 'Wählen Sie aus, wie Sie entscheiden.' : fieldDetail(problem, '/decision')}
        choices={[
          { value: 'RELEASE', text: 'Freigeben und veröffentlichen', detail: 'Danach ändert sich diese Fassung nicht mehr.' },
          { value: 'SEND_BACK', text: 'Zurückgeben' },
        ]}
      />
      {decision === 'SEND_BACK' && (
        <TextArea
          label="Was soll geändert werden?"
          maxLength={1000}
          value={comment}
          onChange={setComment}
          error={checked && commentMissing ? 'Nennen Sie einen Grund.' : fieldDetail(problem, '/comment')}
        />
      )}
      <div className="button-row">
        <Button type="submit" busy={decide.isPending}>
          Entscheidung senden
        </Button>
      </div>
    </Form>
  );
}
