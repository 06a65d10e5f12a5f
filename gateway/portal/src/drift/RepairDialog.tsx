import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import type { LoginDrift } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { DRIFTS } from './kinds';
import { loginDriftsQuery } from './queries';

export function RepairDialog({ drift, onClose }: { drift: LoginDrift; onClose: () => void }) {
  const queries = useQueryClient();
  const toast = useToast();
  const { title, repair: meaning } = DRIFTS[drift.kind];
  const repair = useMutation({
    mutationFn: () => body(tenants.POST('/login-drifts/{driftId}/repair', { params: { path: { driftId: drift.id } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: loginDriftsQuery.queryKey });
      toast('Die Abweichung ist behoben.');
      onClose();
    },
  });
  return (
    <Dialog
      title="Abweichung beheben?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={repair.isPending} onClick={() => repair.mutate()}>
            Abweichung beheben
          </Button>
        </>
      }
    >
      {repair.error && <ProblemAlert error={repair.error} />}
      <p className="kern-body">
        {title}: {drift.name} ({drift.tenantName}).
      </p>
      <p className="kern-body">{meaning}</p>
    </Dialog>
  );
}
