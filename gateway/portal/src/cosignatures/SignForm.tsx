import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { CoSignature } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

type Move = CoSignature['moves'][number];

/** Gives or refuses one co-signature. */
export function SignForm({ coSignature: { id, kind, kindLabel } }: { coSignature: CoSignature }) {
  const [move, setMove] = useState<'' | Move>('');
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([id, move, comment]);
  const sign = useMutation({
    mutationFn: (chosen: Move) =>
      body(
        marketplace.POST('/co-signatures/{coSignatureId}/decisions', {
          params: { path: { coSignatureId: id }, header: { 'Idempotency-Key': key } },
          body: { move: chosen, comment: comment.trim() || undefined },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(move === 'GIVE' ? `Mitgezeichnet: ${kindLabel}.` : 'Die Mitzeichnung ist verweigert, der Antrag ist abgelehnt.');
    },
  });
  const problem = sign.error ? problemFrom(sign.error) : undefined;
  const isCouncil = kind === 'STAFF_COUNCIL';
  const needsComment = move === 'REFUSE' || isCouncil;
  const missing = {
    move: move === '' && 'Wählen Sie aus, ob Sie mitzeichnen.',
    comment: needsComment && comment.trim() === '' && (isCouncil ? 'Nennen Sie den Beschluss mit Datum.' : 'Nennen Sie einen Grund.'),
  };
  const submit = () => {
    setChecked(true);
    if (move !== '' && !missing.comment) sign.mutate(move);
  };
  return (
    <Form className="decision" onSubmit={submit} aria-label={`Mitzeichnung: ${kindLabel}`}>
      <h3 className="kern-heading-small">{`Ihre Mitzeichnung: ${kindLabel}`}</h3>
      {sign.error && <ProblemAlert error={sign.error} placed={['/comment', '/move']} />}
      <Radios
        legend="Zeichnen Sie mit?"
        value={move}
        onChange={(value) => setMove(value as Move)}
        error={(checked && missing.move) || fieldDetail(problem, '/move')}
        choices={[
          { value: 'GIVE', text: 'Mitzeichnen' },
          { value: 'REFUSE', text: 'Nicht mitzeichnen', detail: 'Der Antrag ist damit abgelehnt.' },
        ]}
      />
      <TextArea
        label={isCouncil ? 'Beschluss des Personalrats' : move === 'REFUSE' ? 'Grund' : 'Kommentar'}
        hint={isCouncil ? 'Der Personalrat entscheidet außerhalb des Marktplatzes. Nennen Sie Datum und Aktenzeichen.' : undefined}
        optional={!needsComment}
        maxLength={1000}
        value={comment}
        onChange={setComment}
        error={(checked && missing.comment) || fieldDetail(problem, '/comment')}
      />
      <div className="button-row">
        <Button type="submit" busy={sign.isPending}>
          Mitzeichnung senden
        </Button>
      </div>
    </Form>
  );
}
