import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIdempotencyKey } from '../api/idempotency';
import type { AuditEntry } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import type { Trail } from './trails';

interface EraseEntryDialogProps {
  readonly trail: Trail;
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}

export function EraseEntryDialog({ trail, entry, onClose }: EraseEntryDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([entry.id, reason.trim()]);
  const erase = useMutation({
    mutationFn: () => trail.erase(entry.id, reason.trim(), key),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['audit', trail.key] });
      toast('Der Inhalt des Eintrags ist gelöscht.');
      onClose();
    },
  });
  const submit = () => (reason.trim() === '' ? setMissing(true) : erase.mutate());
  return (
    <Dialog
      title="Inhalt löschen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={erase.isPending} onClick={submit}>
            Inhalt löschen
          </Button>
        </>
      }
    >
      {erase.error && <ProblemAlert error={erase.error} />}
      <p className="kern-body">
        „{entry.summary}“ wird endgültig gelöscht, ebenso der Name des Handelnden. Zeitpunkt und Handlung bleiben, und die Kette bleibt
        nachprüfbar. Die Löschung wird mit ihrem Grund festgehalten.
      </p>
      <TextArea
        label="Grund, zum Beispiel das Zeichen des Löschantrags"
        maxLength={500}
        value={reason}
        error={missing && reason.trim() === '' ? 'Bitte nennen Sie den Grund.' : undefined}
        onChange={setReason}
      />
    </Dialog>
  );
}
