import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ReadBooking } from '../booking/queries';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const MISSING_CHOICE = 'Wählen Sie aus, wie Sie entscheiden.';
const MISSING_COMMENT = 'Nennen Sie einen Grund, damit die bestellende Person weiß, was sie ändern soll.';

/** Approve or reject the version that was read; a version that has changed meanwhile is shown again first. */
export function DecisionForm({ read: { booking, etag }, onStale }: { read: ReadBooking; onStale: () => void }) {
  const [decision, setDecision] = useState<'' | 'APPROVE' | 'REJECT'>('');
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const key = useIdempotencyKey([booking.id, etag, decision, comment]);

  const decide = useMutation({
    mutationFn: (chosen: 'APPROVE' | 'REJECT') =>
      body(
        marketplace.POST('/bookings/{bookingId}/decisions', {
          params: { path: { bookingId: booking.id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
          body: { decision: chosen, comment: comment.trim() || undefined },
        }),
      ),
    onSuccess: (decided) => {
      void queries.invalidateQueries();
      toast(`${decided.number} ist ${decision === 'APPROVE' ? 'freigegeben' : 'abgelehnt'}.`);
      void navigate({ to: '/buchungen/$bookingId', params: { bookingId: booking.id } });
    },
  });

  const readAgain = () => {
    decide.reset();
    onStale();
  };
  const problem = decide.error ? problemFrom(decide.error) : undefined;
  const commentMissing = decision === 'REJECT' && comment.trim() === '';
  const submit = () => {
    setChecked(true);
    if (decision !== '' && !commentMissing) decide.mutate(decision);
  };

  return (
    <Form className="decision" onSubmit={submit} aria-label="Entscheidung">
      <h2 className="kern-heading-medium">Ihre Entscheidung</h2>
      {!booking.allowedActs.includes('APPROVE') && (
        <p className="kern-body">Freigeben können Sie, sobald alle mitgezeichnet haben. Ablehnen können Sie schon jetzt.</p>
      )}
      {decide.error && (
        <ProblemAlert
          error={decide.error}
          placed={['/comment', '/decision']}
          onRetry={problem?.status === 412 ? readAgain : undefined}
          retryText="Neu laden"
        />
      )}
      <Radios
        legend="Wie entscheiden Sie?"
        value={decision}
        onChange={(value) => setDecision(value as 'APPROVE' | 'REJECT')}
        error={checked && decision === '' ? MISSING_CHOICE : fieldDetail(problem, '/decision')}
        choices={[
          ...(booking.allowedActs.includes('APPROVE') ? [{ value: 'APPROVE', text: 'Freigeben' }] : []),
          { value: 'REJECT', text: 'Ablehnen' },
        ]}
      />
      <TextArea
        label={decision === 'REJECT' ? 'Grund der Ablehnung' : 'Kommentar'}
        optional={decision !== 'REJECT'}
        maxLength={1000}
        value={comment}
        onChange={setComment}
        error={checked && commentMissing ? MISSING_COMMENT : fieldDetail(problem, '/comment')}
      />
      <div className="button-row">
        <Button type="submit" busy={decide.isPending}>
          Entscheidung senden
        </Button>
      </div>
    </Form>
  );
}
