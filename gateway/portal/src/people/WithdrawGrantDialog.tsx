import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Grant, Person } from '../api/types';
import { label, ROLES } from '../format/labels';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

interface WithdrawGrantDialogProps {
  readonly person: Person;
  readonly grant: Grant;
  readonly onClose: () => void;
}

export function WithdrawGrantDialog({ person, grant, onClose }: WithdrawGrantDialogProps) {
  const queries = useQueryClient();
  const toast = useToast();
  const role = label(ROLES, grant.role);
  const [reason, setReason] = useState('');
  const request = { reason: reason.trim() || undefined };
  const key = useIdempotencyKey([grant.id, request]);
  const withdraw = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/grants/{grantId}/withdrawal', {
          params: { path: { grantId: grant.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      toast(`${person.name} hat das Recht ${role} nicht mehr.`);
      onClose();
    },
  });
  return (
    <Dialog
      title="Recht entziehen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Recht entziehen
          </Button>
        </>
      }
    >
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <p className="kern-body">
        {person.name} verliert sofort das Recht {role}. Sie können es später neu vergeben.
      </p>
      <TextArea label="Grund" optional hint="Die Person sieht ihn." maxLength={500} value={reason} onChange={setReason} />
    </Dialog>
  );
}
