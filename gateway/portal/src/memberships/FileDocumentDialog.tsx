import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { MembershipDocument } from '../api/types';
import { DOCUMENT_KINDS } from '../format/labels';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FileField, Select } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const MAX_BYTES = 10 * 1024 * 1024;
const KINDS = Object.entries(DOCUMENT_KINDS).map(([value, text]) => ({ value, text }));

interface Props {
  readonly tenantId: string;
  readonly membershipId: string;
  readonly onClose: () => void;
}

/** Puts one more paper to a membership. */
export function FileDocumentDialog({ tenantId, membershipId, onClose }: Props) {
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<MembershipDocument['kind']>('DECISION');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([membershipId, kind, file?.name, file?.size, file?.lastModified]);
  const submit = useMutation({
    mutationFn: (chosen: File) =>
      body(
        tenants.POST('/tenants/{tenantId}/memberships/{membershipId}/documents', {
          params: {
            path: { tenantId, membershipId },
            query: { kind, fileName: chosen.name },
            header: { 'Idempotency-Key': key },
          },
          headers: { 'Content-Type': 'application/pdf' },
          body: chosen as unknown as string,
          bodySerializer: (blob) => blob,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['documents'] });
      toast('Das Dokument ist abgelegt.');
      onClose();
    },
  });
  const problem = fileProblem(file);
  const send = () => {
    setChecked(true);
    if (file && !problem) submit.mutate(file);
  };
  return (
    <Dialog
      title="Dokument ablegen"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={submit.isPending} onClick={send}>
            Ablegen
          </Button>
        </>
      }
    >
      {submit.error && <ProblemAlert error={submit.error} />}
      <p className="kern-body">Der Mandant sieht das Dokument und kann es herunterladen.</p>
      <Select
        label="Art"
        value={kind}
        onChange={(value) => setKind(value as MembershipDocument['kind'])}
        options={KINDS}
      />
      <FileField
        label="Datei"
        hint="PDF, höchstens 10 MB."
        accept="application/pdf,.pdf"
        onChange={setFile}
        error={checked ? problem : undefined}
      />
    </Dialog>
  );
}

function fileProblem(file: File | undefined): string | undefined {
  if (!file) return 'Wählen Sie die Datei.';
  return file.size > MAX_BYTES ? 'Die Datei ist größer als 10 MB. Bitte verkleinern Sie sie.' : undefined;
}
