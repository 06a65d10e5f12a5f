import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Affiliation } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

/** The last day on which a tenant belongs to another. */
export function EndAffiliationDialog({ affiliation, onClose }: { affiliation: Affiliation; onClose: () => void }) {
  const [lastDay, setLastDay] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([affiliation.id, lastDay]);
  const end = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/affiliations/{affiliationId}/end', {
          params: {
            path: { tenantId: affiliation.tenant.id, affiliationId: affiliation.id },
            header: { 'Idempotency-Key': key },
          },
          body: { lastDay },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Das Ende der Zugehörigkeit ist erfasst.');
      onClose();
    },
  });
  const problem = end.error ? problemFrom(end.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (lastDay) end.mutate();
  };
  return (
    <Dialog
      title="Zugehörigkeit beenden?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={end.isPending} onClick={submit}>
            Ende erfassen
          </Button>
        </>
      }
    >
      {end.error && <ProblemAlert error={end.error} placed={['/lastDay']} />}
      <p className="kern-body">
        {affiliation.tenant.name} gehört danach nicht mehr zu {affiliation.parent.name}.
      </p>
      <TextField
        label="Letzter Tag"
        type="date"
        narrow
        value={lastDay}
        onChange={setLastDay}
        error={checked && !lastDay ? 'Geben Sie den letzten Tag an.' : fieldDetail(problem, '/lastDay')}
      />
    </Dialog>
  );
}
