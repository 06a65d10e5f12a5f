import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { Button } from '../ui/Button';
import { FileField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { payments } from './words';

const MAX_BYTES = 10 * 1024 * 1024;

/** Reads in the statements of a file; all or nothing. */
export function ImportStatementForm() {
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([file?.name, file?.size, file?.lastModified]);
  const submit = useMutation({
    mutationFn: (chosen: File) =>
      body(
        billing.POST('/bank-statements', {
          params: { query: { fileName: chosen.name }, header: { 'Idempotency-Key': key } },
          headers: { 'Content-Type': 'application/xml' },
          body: chosen as unknown as string,
          bodySerializer: (blob) => blob,
        }),
      ),
    onSuccess: ({ items }) => {
      void queries.invalidateQueries();
      const count = items.reduce((sum, statement) => sum + statement.payments, 0);
      toast(`Eingelesen: ${payments(count)}.`);
    },
  });
  const problem = fileProblem(file);
  const send = () => {
    setChecked(true);
    if (file && !problem) submit.mutate(file);
  };
  return (
    <Form onSubmit={send} aria-label="Kontoauszug einlesen">
      {submit.error && <ProblemAlert error={submit.error} />}
      <FileField
        label="Kontoauszug"
        hint="Datei im Format camt.053 (XML) aus dem Onlinebanking, höchstens 10 MB. Ist etwas daran falsch, wird nichts eingelesen."
        accept=".xml,application/xml,text/xml"
        onChange={setFile}
        error={checked ? problem : undefined}
      />
      <div className="button-row">
        <Button type="submit" busy={submit.isPending}>
          Einlesen
        </Button>
      </div>
    </Form>
  );
}

function fileProblem(file: File | undefined): string | undefined {
  if (!file) return 'Wählen Sie die Datei.';
  if (/\.zip$/i.test(file.name)) return 'Das ist ein Archiv. Bitte entpacken Sie es und wählen Sie die XML-Datei.';
  return file.size > MAX_BYTES ? 'Die Datei ist größer als 10 MB. Bitte laden Sie einen kürzeren Zeitraum herunter.' : undefined;
}
