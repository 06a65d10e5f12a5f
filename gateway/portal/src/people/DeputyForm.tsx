import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { useMe } from '../api/me';
import { fieldDetail, problemFrom } from '../api/problem';
import { dayAfter } from '../format/date';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { deputiesQuery, myGrantsQuery } from './queries';
import { right } from './limits';

const NOBODY = { value: '', text: 'Bitte wählen' };

/** Lets a colleague use one of the own rights for a while. */
export function DeputyForm() {
  const me = useMe();
  const grants = useQuery(myGrantsQuery);
  const colleagues = useQuery({ queryKey: ['colleagues'], queryFn: () => body(tenants.GET('/colleagues')) });
  const rights = (grants.data?.items ?? []).filter(({ valid }) => valid);
  const others = (colleagues.data?.items ?? []).filter(({ id }) => id !== me.person.id);
  const [chosenGrant, setChosenGrant] = useState('');
  const [chosenPerson, setChosenPerson] = useState('');
  const [from, setFrom] = useState('');
  const [last, setLast] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const grantId = chosenGrant || rights[0]?.id || '';
  const request = { grantId, personId: chosenPerson, from, until: last && dayAfter(last) };
  const key = useIdempotencyKey(request);
  const name = useMutation({
    mutationFn: () => body(tenants.POST('/deputies', { body: request, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: ({ person }) => {
      void queries.invalidateQueries({ queryKey: deputiesQuery.queryKey });
      toast(`${person.name} ist als Vertretung benannt.`);
      setChecked(false);
      setChosenPerson('');
      setFrom('');
      setLast('');
    },
  });
  const problem = name.error ? problemFrom(name.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (chosenPerson && from && last) name.mutate();
  };
  if (rights.length === 0 || others.length === 0) return null;
  return (
    <Section title="Vertretung benennen">
      <Form onSubmit={submit}>
        {name.error && <ProblemAlert error={name.error} placed={['/from', '/until']} />}
        <Select
          label="Ihr Recht"
          value={grantId}
          onChange={setChosenGrant}
          options={rights.map((grant) => ({ value: grant.id, text: right(grant) }))}
        />
        <Select
          label="Wer vertritt Sie?"
          value={chosenPerson}
          onChange={setChosenPerson}
          options={[NOBODY, ...others.map(({ id, name: text }) => ({ value: id, text }))]}
          error={checked && !chosenPerson ? 'Wählen Sie, wer Sie vertritt.' : undefined}
        />
        <TextField
          label="Erster Tag"
          type="date"
          narrow
          value={from}
          onChange={setFrom}
          error={checked && !from ? 'Geben Sie den ersten Tag an.' : fieldDetail(problem, '/from')}
        />
        <TextField
          label="Letzter Tag"
          type="date"
          narrow
          hint="Höchstens 92 Tage. Sie können die Vertretung jederzeit vorher beenden."
          value={last}
          onChange={setLast}
          error={checked && !last ? 'Geben Sie den letzten Tag an.' : fieldDetail(problem, '/until')}
        />
        <div className="button-row">
          <Button type="submit" busy={name.isPending}>
            Vertretung benennen
          </Button>
        </div>
      </Form>
    </Section>
  );
}
