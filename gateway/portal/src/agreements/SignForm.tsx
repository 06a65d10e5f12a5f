import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ProcessingAgreement } from '../api/types';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

interface Props {
  readonly agreement: ProcessingAgreement;
  /** For whom the person signs. */
  readonly whose: string;
}

/** The declared click: official title, and the very document that is signed. */
export function SignForm({ agreement: { id, sha256 }, whose }: Props) {
  const [title, setTitle] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { title: title.trim(), sha256 };
  const key = useIdempotencyKey([id, request]);
  const sign = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/processing-agreements/{processingAgreementId}/signature', {
          params: { path: { processingAgreementId: id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Ihre Unterschrift ist festgehalten.');
    },
  });
  const submit = () => {
    setChecked(true);
    if (request.title) sign.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {sign.error && <ProblemAlert error={sign.error} placed={['/title']} />}
      <p className="kern-body">
        {`Bitte lesen Sie zuerst das Dokument. Mit dem Klick erklären Sie für ${whose}, dass dieser Vertrag gilt. Ihr Name, Ihre Amtsbezeichnung, der Zeitpunkt und die Prüfsumme des Dokuments werden festgehalten.`}
      </p>
      <TextField
        label="Ihre Amtsbezeichnung oder Funktion"
        hint="Zum Beispiel: Bürgermeisterin, Amtsleiter."
        autoComplete="organization-title"
        maxLength={100}
        value={title}
        onChange={setTitle}
        error={
          checked && !request.title
            ? 'Bitte nennen Sie Ihre Amtsbezeichnung oder Funktion.'
            : fieldDetail(sign.error ? problemFrom(sign.error) : undefined, '/title')
        }
      />
      <div className="button-row">
        <Button type="submit" busy={sign.isPending}>
          Verbindlich unterschreiben
        </Button>
      </div>
    </Form>
  );
}
