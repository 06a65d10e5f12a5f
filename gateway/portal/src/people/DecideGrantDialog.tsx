import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIdempotencyKey } from '../api/idempotency';
import type { Grant } from '../api/types';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { right } from './limits';

export interface Decision {
  readonly verdict: 'CONFIRM' | 'REJECT';
  readonly reason?: string;
}

interface DecideGrantDialogProps {
  readonly grant: Pick<Grant, 'role' | 'valueLimit' | 'costCentres' | 'grantedBy'>;
  readonly personName: string;
  readonly send: (decision: Decision, idempotencyKey: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The second person confirms a right or rejects it with a reason. */
export function DecideGrantDialog({ grant, personName, send, onClose }: DecideGrantDialogProps) {
  const [verdict, setVerdict] = useState<string>('CONFIRM');
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const rejects = verdict === 'REJECT';
  const decision: Decision = rejects ? { verdict: 'REJECT', reason: reason.trim() } : { verdict: 'CONFIRM' };
  const key = useIdempotencyKey(decision);
  const decide = useMutation({
    mutationFn: () => send(decision, key),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      void queries.invalidateQueries({ queryKey: ['confirmation-requests'] });
      toast(rejects ? 'Das Recht ist abgelehnt.' : 'Das Recht ist bestätigt.');
      onClose();
    },
  });
  const reasonMissing = rejects && reason.trim().length < 3;
  const submit = () => {
    setChecked(true);
    if (!reasonMissing) decide.mutate();
  };
  return (
    <Dialog
      title="Recht bestätigen oder ablehnen"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={decide.isPending} onClick={submit}>
            Entscheidung senden
          </Button>
        </>
      }
    >
      {decide.error && <ProblemAlert error={decide.error} />}
      <p className="kern-body">
        {grant.grantedBy} möchte {personName} dieses Recht geben: {right(grant)}.
      </p>
      <Radios
        legend="Entscheidung"
        value={verdict}
        onChange={setVerdict}
        choices={[
          { value: 'CONFIRM', text: 'Bestätigen' },
          { value: 'REJECT', text: 'Ablehnen' },
        ]}
      />
      {rejects && (
        <TextArea
          label="Begründung"
          hint="Die beiden Beteiligten sehen sie."
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={checked && reasonMissing ? 'Begründen Sie die Ablehnung.' : undefined}
        />
      )}
    </Dialog>
  );
}
