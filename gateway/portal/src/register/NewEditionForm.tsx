import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import { Button } from '../ui/Button';
import { FileField, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { packed } from './pack';
import { registerQuery } from './queries';

const PLACED = ['inhabitantsOn'];

/** Reads the file in; nothing changes before the release. */
export function NewEditionForm() {
  const [file, setFile] = useState<File>();
  const [inhabitantsOn, setInhabitantsOn] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const key = useIdempotencyKey([file?.name, file?.size, file?.lastModified, inhabitantsOn]);
  const isZip = file !== undefined && /\.zip$/i.test(file.name);
  const submit = useMutation({
    mutationFn: async (chosen: File) => {
      const content = await packed(chosen);
      return body(
        tenants.POST('/register/imports', {
          params: { query: { fileName: chosen.name, inhabitantsOn }, header: { 'Idempotency-Key': key } },
          headers: { 'Content-Type': 'application/gzip' },
          body: content as unknown as string,
          bodySerializer: (blob) => blob,
        }),
      );
    },
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: registerQuery.queryKey });
      toast('Die Ausgabe ist eingelesen und verglichen.');
      void navigate({ to: '/gemeindeverzeichnis/$registerImportId', params: { registerImportId: id } });
    },
  });
  const send = () => {
    setChecked(true);
    if (file && !isZip && inhabitantsOn) submit.mutate(file);
  };
  const problem = submit.error ? problemFrom(submit.error) : undefined;
  return (
    <Form onSubmit={send}>
      {submit.error && <ProblemAlert error={submit.error} placed={PLACED} />}
      <FileField
        label="Datei GV100AD"
        hint="Das Statistische Bundesamt veröffentlicht sie vierteljährlich. Entpacken Sie das Archiv und wählen Sie die Textdatei."
        accept=".txt,.asc"
        onChange={setFile}
        error={checked ? fileError(file, isZip) : undefined}
      />
      <TextField
        label="Stichtag der Einwohnerzahlen"
        hint="Er steht auf der Seite, von der die Datei stammt, meist der 31. Dezember."
        type="date"
        narrow
        value={inhabitantsOn}
        onChange={setInhabitantsOn}
        error={checked && !inhabitantsOn ? 'Nennen Sie den Stichtag.' : fieldDetail(problem, 'inhabitantsOn')}
      />
      <div className="button-row">
        <Button type="submit" busy={submit.isPending}>
          Einlesen und vergleichen
        </Button>
      </div>
    </Form>
  );
}

function fileError(file: File | undefined, isZip: boolean): string | undefined {
  if (!file) return 'Wählen Sie die Datei.';
  return isZip ? 'Das ist das Archiv. Bitte entpacken Sie es und wählen Sie die Textdatei, die mit GV100AD beginnt.' : undefined;
}
