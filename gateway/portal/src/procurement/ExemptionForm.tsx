import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { LegalRelation, ProcurementBasis } from '../api/types';
import { administrationsQuery } from '../catalogue/queries';
import { Button } from '../ui/Button';
import { Select, TextArea } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { BASES, RELATIONS } from './words';

const CHOOSE = { value: '', text: 'Bitte wählen' };

/** Records why a group of administrations, or one of them, may book without a procurement of its own. */
export function ExemptionForm() {
  const [whom, setWhom] = useState('');
  const [basis, setBasis] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const administrations = useQuery(administrationsQuery());
  const request = {
    ...(whom in RELATIONS ? { relation: whom as LegalRelation } : { tenantId: whom }),
    basis: basis as ProcurementBasis,
    note: note.trim(),
  };
  const key = useIdempotencyKey(request);
  const propose = useMutation({
    mutationFn: () => body(marketplace.POST('/procurement-exemptions', { params: { header: { 'Idempotency-Key': key } }, body: request })),
    onSuccess: () => {
      void queries.invalidateQueries();
      setWhom('');
      setBasis('');
      setNote('');
      setChecked(false);
      toast('Der Grund ist festgehalten und wartet auf eine zweite Person.');
    },
  });
  const problem = propose.error ? problemFrom(propose.error) : undefined;
  const missing = {
    whom: whom === '' && 'Wählen Sie, für wen der Grund gilt.',
    basis: basis === '' && 'Wählen Sie den Grund.',
    note: request.note === '' && 'Nennen Sie, woraus sich der Grund ergibt.',
  };
  const submit = () => {
    setChecked(true);
    if (!Object.values(missing).some(Boolean)) propose.mutate();
  };
  return (
    <Form onSubmit={submit} aria-label="Grund festhalten">
      {propose.error && <ProblemAlert error={propose.error} placed={['/relation', '/tenantId', '/basis', '/note']} />}
      <Select
        label="Für wen"
        hint="Ein Grund für eine einzelne Verwaltung geht dem ihrer Gruppe vor."
        value={whom}
        onChange={setWhom}
        error={(checked && missing.whom) || fieldDetail(problem, '/relation')}
        options={[
          CHOOSE,
          ...Object.entries(RELATIONS).map(([value, text]) => ({ value, text })),
          ...(administrations.data?.items ?? []).map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        label="Grund"
        value={basis}
        onChange={setBasis}
        error={(checked && missing.basis) || fieldDetail(problem, '/basis')}
        options={[CHOOSE, ...Object.entries(BASES).map(([value, text]) => ({ value, text }))]}
      />
      <TextArea
        label="Woraus ergibt er sich?"
        hint="Zum Beispiel Verbandsordnung, Vereinbarung oder Vergabevermerk, mit Datum. Das lesen alle, für die der Grund gilt."
        maxLength={1000}
        value={note}
        onChange={setNote}
        error={(checked && missing.note) || fieldDetail(problem, '/note')}
      />
      <div className="button-row">
        <Button type="submit" busy={propose.isPending}>
          Grund festhalten
        </Button>
      </div>
    </Form>
  );
}
