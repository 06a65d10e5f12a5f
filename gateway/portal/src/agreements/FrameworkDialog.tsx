import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Booking } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FileField, TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const MAX_BYTES = 10 * 1024 * 1024;

/** The provider names a framework agreement that it has with the consumer. */
export function FrameworkDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const [reference, setReference] = useState('');
  const [agreedOn, setAgreedOn] = useState('');
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([booking.id, reference, agreedOn, file?.name, file?.size, file?.lastModified]);
  const submit = useMutation({
    mutationFn: (chosen: File) =>
      body(
        marketplace.POST('/bookings/{bookingId}/framework-agreement', {
          params: {
            path: { bookingId: booking.id },
            query: { reference: reference.trim(), agreedOn, fileName: chosen.name },
            header: { 'Idempotency-Key': key },
          },
          headers: { 'Content-Type': 'application/pdf' },
          body: chosen as unknown as string,
          bodySerializer: (blob) => blob,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`Der Rahmen-AVV wartet auf die Bestätigung durch ${booking.consumer.name}.`);
      onClose();
    },
  });
  const missing = {
    reference: reference.trim() === '' ? 'Nennen Sie das Aktenzeichen.' : undefined,
    agreedOn: agreedOn === '' ? 'Nennen Sie das Datum.' : undefined,
    file: fileProblem(file),
  };
  const send = () => {
    setChecked(true);
    if (file && !Object.values(missing).some(Boolean)) submit.mutate(file);
  };
  return (
    <Dialog
      title="Rahmen-AVV nennen"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={submit.isPending} onClick={send}>
            Festhalten
          </Button>
        </>
      }
    >
      {submit.error && <ProblemAlert error={submit.error} />}
      <p className="kern-body">
        {`Er gilt, sobald ${booking.consumer.name} ihn bestätigt, und dann für alles, was dort bei Ihnen gebucht ist.`}
      </p>
      <TextField
        label="Aktenzeichen"
        maxLength={200}
        value={reference}
        onChange={setReference}
        error={checked ? missing.reference : undefined}
      />
      <TextField
        label="Datum des Rahmen-AVV"
        type="date"
        narrow
        value={agreedOn}
        onChange={setAgreedOn}
        error={checked ? missing.agreedOn : undefined}
      />
      <FileField
        label="Datei"
        hint="PDF, höchstens 10 MB."
        accept="application/pdf,.pdf"
        onChange={setFile}
        error={checked ? missing.file : undefined}
      />
    </Dialog>
  );
}

function fileProblem(file: File | undefined): string | undefined {
  if (!file) return 'Wählen Sie die Datei.';
  return file.size > MAX_BYTES ? 'Die Datei ist größer als 10 MB. Bitte verkleinern Sie sie.' : undefined;
}
