import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { QuantityChange } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

/** Approves or rejects other quantities. */
export function ChangeDecisionForm({ change: { id, allowedActs } }: { change: QuantityChange }) {
  const [decision, setDecision] = useState<'' | 'APPROVE' | 'REJECT'>('');
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([id, decision, comment]);
  const decide = useMutation({
    mutationFn: (chosen: 'APPROVE' | 'REJECT') =>
      body(
        marketplace.POST('/quantity-changes/{quantityChangeId}/decisions', {
          params: { path: { quantityChangeId: id }, header: { 'Idempotency-Key': key } },
          body: { decision: chosen, comment: comment.trim() || undefined },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`Die andere Menge ist ${decision === 'APPROVE' ? 'freigegeben' : 'abgelehnt'}.`);
    },
  });
  const problem = decide.error ? problemFrom(decide.error) : undefined;
  const commentMissing = decision === 'REJECT' && comment.trim() === '';
  const submit = () => {
    setChecked(true);
    if (decision !== '' && !commentMissing) decide.mutate(decision);
  };
  return (
    <Form className="decision" onSubmit={submit} aria-label="Entscheidung über die andere Menge">
      <h3 className="kern-heading-small">Ihre Entscheidung</h3>
      {decide.error && <ProblemAlert error={decide.error} placed={['/comment', '/decision']} />}
      <Radios
        legend="Wie entscheiden Sie über die andere Menge?"
        value={decision}
        onChange={(value) => setDecision(value as 'APPROVE' | 'REJECT')}
        error={checked && decision === '' ? 'Wählen Sie aus, wie Sie entscheiden.' : fieldDetail(problem, '/decision')}
        choices={[
          ...(allowedActs.includes('APPROVE') ? [{ value: 'APPROVE', text: 'Freigeben' }] : []),
          { value: 'REJECT', text: 'Ablehnen' },
        ]}
      />
      <TextArea
        label={decision === 'REJECT' ? 'Grund der Ablehnung' : 'Kommentar'}
        optional={decision !== 'REJECT'}
        maxLength={1000}
        value={comment}
        onChange={setComment}
        error={checked && commentMissing ? 'Nennen Sie einen Grund, damit die bestellende Person ihn kennt.' : fieldDetail(problem, '/comment')}
      />
      <div className="button-row">
        <Button type="submit" busy={decide.isPending}>
          Entscheidung senden
        </Button>
      </div>
    </Form>
  );
}
