import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name and the key of a new offering; everything else is written in its draft. */
export function NewOfferingPage() {
  const [name, setName] = useState('');
  const [key, setKey] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const request = { name: name.trim(), key: key.trim() };
  const idempotencyKey = useIdempotencyKey(request);
  const open = useMutation({
    mutationFn: () =>
      body(marketplace.POST('/own-offerings', { params: { header: { 'Idempotency-Key': idempotencyKey } }, body: request })),
    onSuccess: (version) => {
      void queries.invalidateQueries({ queryKey: ['own-offerings'] });
      void navigate({ to: '/angebote/$offeringVersionId', params: { offeringVersionId: version.id } });
    },
  });
  const problem = open.error ? problemFrom(open.error) : undefined;
  const nameMissing = request.name === '' ? 'Bitte geben Sie der Leistung einen Namen.' : undefined;
  const keyWrong = KEY.test(request.key) ? undefined : 'Kleine Buchstaben, Ziffern und Bindestriche, zum Beispiel stadtplan-speyer.';
  const submit = () => {
    setChecked(true);
    if (!nameMissing && !keyWrong) open.mutate();
  };
  return (
    <Page
      title="Neues Angebot"
      lead="Mit Namen und Schlüssel beginnt der Entwurf. Alles andere tragen Sie danach ein, auch in mehreren Schritten."
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
    >
      <Form onSubmit={submit}>
        {open.error && <ProblemAlert error={open.error} placed={['/name', '/key']} />}
        <TextField
          label="Name"
          maxLength={120}
          value={name}
          onChange={setName}
          error={(checked && nameMissing) || fieldDetail(problem, '/name')}
        />
        <TextField
          label="Schlüssel"
          hint="Kleine Buchstaben a bis z, Ziffern und einzelne Bindestriche, höchstens 60 Zeichen, zum Beispiel stadtplan-speyer. Er steht in Adressen und vor jedem Preisbestandteil, gehört danach für immer Ihrer Verwaltung und ändert sich nie."
          maxLength={60}
          value={key}
          onChange={setKey}
          error={(checked && keyWrong) || fieldDetail(problem, '/key')}
        />
        <div className="button-row">
          <Button type="submit" busy={open.isPending}>
            Entwurf beginnen
          </Button>
        </div>
      </Form>
    </Page>
  );
}
