import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { InvoiceRun } from '../api/types';
import { month as monthName } from '../format/date';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

interface NewRunFormProps {
  /** The newest month that is over by the clock of the server. */
  readonly latestMonth: string;
  readonly runs: readonly InvoiceRun[];
}

/** The first step of a run: which month. */
export function NewRunForm({ latestMonth, runs }: NewRunFormProps) {
  const [month, setMonth] = useState(latestMonth);
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useIdempotencyKey(month);
  const create = useMutation({
    mutationFn: () => body(billing.POST('/invoice-runs', { body: { month }, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: ['invoice-runs'] });
      void navigate({ to: '/rechnungslauf/$runId', params: { runId: id } });
    },
  });
  const problem = create.error ? problemFrom(create.error) : undefined;
  const wrong = checked && !MONTH.test(month) ? `Geben Sie Jahr und Monat an, zum Beispiel ${latestMonth}.` : undefined;
  const submit = () => {
    setChecked(true);
    if (MONTH.test(month)) create.mutate();
  };
  return (
    <Section title="Neuer Lauf">
      <Form onSubmit={submit}>
        {create.error && <ProblemAlert error={create.error} placed={['/month']} />}
        <TextField
          label="Monat"
          hint={`Ein Monat, der vorbei ist, als Jahr und Monat. Der jüngste ist ${latestMonth}.`}
          narrow
          value={month}
          onChange={setMonth}
          error={wrong ?? fieldDetail(problem, '/month')}
        />
        {runs.some((run) => run.month === month) && (
          <p className="kern-body">
            Für {monthName(month)} gibt es schon einen Lauf. Ein weiterer rechnet nur ab, was noch fehlt.
          </p>
        )}
        <div className="button-row">
          <Button type="submit" busy={create.isPending}>
            Lauf anlegen
          </Button>
        </div>
      </Form>
    </Section>
  );
}
