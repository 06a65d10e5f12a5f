import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Evidence } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { FileField, Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { EVIDENCE_KINDS } from './words';

const MAX_BYTES = 10 * 1024 * 1024;
const KINDS = Object.entries(EVIDENCE_KINDS).map(([value, text]) => ({ value, text }));

/** Puts one more document to an own offering. */
export function AddEvidenceForm({ ownOfferingId }: { ownOfferingId: string }) {
  const [kind, setKind] = useState<Evidence['kind']>('C5');
  const [issuer, setIssuer] = useState('');
  const [validFrom, setValidFrom] = useState('');
  const [validUntil, setValidUntil] = useState('');
  const [source, setSource] = useState<'file' | 'link'>('file');
  const [file, setFile] = useState<File>();
  const [link, setLink] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const details = { kind, issuer: issuer.trim(), validFrom, validUntil: validUntil || undefined };
  const key = useIdempotencyKey([ownOfferingId, details, source, link, file?.name, file?.size, file?.lastModified]);
  const path = { ownOfferingId };
  const header = { 'Idempotency-Key': key };
  const add = useMutation({
    mutationFn: () =>
      source === 'link'
        ? body(
            marketplace.POST('/own-offerings/{ownOfferingId}/evidence-links', {
              params: { path, header },
              body: { ...details, link: link.trim() },
            }),
          )
        : body(
            marketplace.POST('/own-offerings/{ownOfferingId}/evidence', {
              params: { path, header, query: { ...details, fileName: file?.name ?? '' } },
              headers: { 'Content-Type': 'application/pdf' },
              body: file as unknown as string,
              bodySerializer: (blob) => blob,
            }),
          ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['evidence'] });
      void queries.invalidateQueries({ queryKey: ['offerings'] });
      toast('Der Nachweis ist hinterlegt.');
    },
  });
  const problem = add.error ? problemFrom(add.error) : undefined;
  const sourceProblem = source === 'file' ? fileProblem(file) : link.trim() === '' ? 'Nennen Sie die Adresse.' : undefined;
  const complete = details.issuer !== '' && validFrom !== '' && !sourceProblem;
  const submit = () => {
    setChecked(true);
    if (complete) add.mutate();
  };
  return (
    <Form onSubmit={submit} aria-label="Nachweis hinterlegen">
      {add.error && <ProblemAlert error={add.error} placed={['/link', '/issuer']} />}
      <Select label="Art" value={kind} onChange={(value) => setKind(value as Evidence['kind'])} options={KINDS} />
      <TextField
        label="Aussteller"
        hint="Wer geprüft oder erklärt hat."
        maxLength={200}
        value={issuer}
        onChange={setIssuer}
        error={checked && details.issuer === '' ? 'Nennen Sie den Aussteller.' : fieldDetail(problem, '/issuer')}
      />
      <TextField
        label="Gültig ab"
        type="date"
        narrow
        value={validFrom}
        onChange={setValidFrom}
        error={checked && validFrom === '' ? 'Nennen Sie den ersten Tag.' : undefined}
      />
      <TextField label="Gültig bis" hint="Der letzte Tag. Ohne Angabe gilt der Nachweis ohne Ende." type="date" narrow optional value={validUntil} onChange={setValidUntil} />
      <Radios
        legend="Dokument"
        value={source}
        onChange={(value) => setSource(value as 'file' | 'link')}
        choices={[
          { value: 'file', text: 'PDF hochladen' },
          { value: 'link', text: 'Auf eine Seite verweisen' },
        ]}
      />
      {source === 'file' ? (
        <FileField
          label="Datei"
          hint="PDF, höchstens 10 MB."
          accept="application/pdf,.pdf"
          onChange={setFile}
          error={checked ? sourceProblem : undefined}
        />
      ) : (
        <TextField
          label="Adresse"
          hint="Beginnt mit https://"
          maxLength={500}
          value={link}
          onChange={setLink}
          error={checked && sourceProblem ? sourceProblem : fieldDetail(problem, '/link')}
        />
      )}
      <div className="button-row">
        <Button type="submit" busy={add.isPending}>
          Nachweis hinterlegen
        </Button>
      </div>
    </Form>
  );
}

function fileProblem(file: File | undefined): string | undefined {
  if (!file) return 'Wählen Sie die Datei.';
  return file.size > MAX_BYTES ? 'Die Datei ist größer als 10 MB. Bitte verkleinern Sie sie.' : undefined;
}
