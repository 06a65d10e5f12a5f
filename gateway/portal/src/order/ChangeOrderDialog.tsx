import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Booking } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { OrderFields } from './OrderFields';
import { errorsOf, questionsOf, typedOf, valuesOf } from './schema';

/** States something else of what may be changed after the booking. */
export function ChangeOrderDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const { id, version, orderSchema, parameters } = booking;
  const [typed, setTyped] = useState(() => typedOf(parameters));
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const questions = questionsOf(orderSchema);
  const request = { parameters: { ...valuesOf(questions, typed) } };
  const key = useIdempotencyKey([id, version, request]);
  const change = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/order-changes', {
          params: { path: { bookingId: id }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Angaben sind geändert.');
      onClose();
    },
  });
  const changeable = questions.filter((question) => question.changeable);
  const errors = errorsOf(changeable, typed);
  const problem = change.error ? problemFrom(change.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (Object.keys(errors).length === 0) change.mutate();
  };
  return (
    <Dialog
      title="Angaben ändern"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={change.isPending} onClick={submit}>
            Angaben speichern
          </Button>
        </>
      }
    >
      {change.error && <ProblemAlert error={change.error} placed={changeable.map((question) => `/parameters/${question.key}`)} />}
      <p className="kern-body">Was mit der Buchung festgelegt ist, steht hier nicht. Der Anbieter liest Ihre Änderung im Verlauf der Buchung.</p>
      <OrderFields
        questions={changeable}
        typed={typed}
        onChange={setTyped}
        errorAt={(field) => (checked ? errors[field] : undefined) ?? fieldDetail(problem, `/parameters/${field}`)}
      />
    </Dialog>
  );
}
