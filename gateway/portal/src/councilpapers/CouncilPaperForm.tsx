import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Booking } from '../api/types';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

/** Has a paper made from what the booking and its offering say; only who decides and why it is needed is typed. */
export function CouncilPaperForm({ booking: { id, note } }: { booking: Booking }) {
  const [committee, setCommittee] = useState('Stadtrat');
  const [need, setNeed] = useState(note ?? '');
  const [open, setOpen] = useState(false);
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { committee: committee.trim(), need: need.trim() };
  const key = useIdempotencyKey([id, request]);
  const make = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/council-papers', {
          params: { path: { bookingId: id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['booking', id] });
      setOpen(false);
      toast('Die Beschlussvorlage ist erstellt.');
    },
  });
  const problem = make.error ? problemFrom(make.error) : undefined;
  const missing = {
    committee: request.committee === '' && 'Nennen Sie, wer entscheidet.',
    need: request.need === '' && 'Schreiben Sie, wozu der Dienst gebraucht wird.',
  };
  const submit = () => {
    setChecked(true);
    if (!missing.committee && !missing.need) make.mutate();
  };
  if (!open) {
    return (
      <Button look="secondary" onClick={() => setOpen(true)}>
        Beschlussvorlage erstellen
      </Button>
    );
  }
  return (
    <>
      <p className="kern-body">
        Die Vorlage entsteht aus Buchung, Katalog und den Preisen von heute: Beschlussvorschlag, Kosten je Haushaltsjahr,
        Alternativen, Risiken, Nachweise, Datenschutz, Vergaberecht, Kündigung und Ausstieg.
      </p>
      <Form onSubmit={submit} aria-label="Beschlussvorlage erstellen">
        {make.error && <ProblemAlert error={make.error} placed={['/committee', '/need']} />}
        <TextField
          label="Gremium"
          hint="Zum Beispiel Stadtrat oder Haupt- und Finanzausschuss."
          maxLength={120}
          value={committee}
          onChange={setCommittee}
          error={(checked && missing.committee) || fieldDetail(problem, '/committee')}
        />
        <TextArea
          label="Bedarf"
          hint="Wozu Ihre Verwaltung den Dienst braucht. Das steht so in der Vorlage."
          maxLength={2000}
          value={need}
          onChange={setNeed}
          error={(checked && missing.need) || fieldDetail(problem, '/need')}
        />
        <div className="button-row">
          <Button type="submit" busy={make.isPending}>
            Vorlage erstellen
          </Button>
        </div>
      </Form>
    </>
  );
}
