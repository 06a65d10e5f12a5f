import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Booking } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { timelineQuery } from './queries';

/** What the provider has asked, and the form for the answer to whoever may give it. */
export function InquiryNotice({ booking }: { booking: Booking }) {
  const timeline = useQuery({ ...timelineQuery(booking.id), enabled: booking.state === 'INQUIRY' });
  const asked = timeline.data?.items.findLast(({ act }) => act === 'ASKED_BACK');
  if (booking.state !== 'INQUIRY' || !asked) return null;
  return (
    <Alert tone="warning" title={`${booking.provider.name} fragt nach`}>
      <blockquote className="kern-body">{asked.comment}</blockquote>
      {booking.allowedActs.includes('ANSWER') ? (
        <AnswerForm booking={booking} />
      ) : (
        <p className="kern-body">Es antwortet, wer für diese Buchung bestellen darf. So lange läuft die Frist des Anbieters nicht.</p>
      )}
    </Alert>
  );
}

function AnswerForm({ booking }: { booking: Booking }) {
  const [answer, setAnswer] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { answer: answer.trim() };
  const key = useIdempotencyKey([booking.id, request]);
  const send = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/answer', {
          params: { path: { bookingId: booking.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Ihre Antwort ist beim Anbieter.');
    },
  });
  const submit = () => {
    setChecked(true);
    if (request.answer) send.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {send.error && <ProblemAlert error={send.error} placed={['/answer']} />}
      <TextArea
        label="Ihre Antwort"
        maxLength={1000}
        value={answer}
        onChange={setAnswer}
        error={
          checked && !request.answer
            ? 'Bitte schreiben Sie eine Antwort.'
            : fieldDetail(send.error ? problemFrom(send.error) : undefined, '/answer')
        }
      />
      <div className="button-row">
        <Button type="submit" busy={send.isPending}>
          Antworten
        </Button>
      </div>
    </Form>
  );
}
