import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Suspension, Tenant } from '../api/types';
import { day } from '../format/date';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { GROUNDS } from './grounds';
import { SuspensionEffects } from './SuspensionEffects';

interface Props {
  readonly suspension: Suspension;
  readonly tenant: Tenant;
  readonly onClose: () => void;
}

/** The second person sees what will happen, and releases it. */
export function ReleaseSuspensionDialog({ suspension, tenant, onClose }: Props) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([suspension.id, 'release']);
  const release = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/suspensions/{suspensionId}/release', {
          params: { path: { suspensionId: suspension.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Sperre ist freigegeben.');
      onClose();
    },
  });
  return (
    <Dialog
      title="Sperre freigeben?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={release.isPending} onClick={() => release.mutate()}>
            Freigeben
          </Button>
        </>
      }
    >
      {release.error && <ProblemAlert error={release.error} />}
      <p className="kern-body">
        {suspension.recordedBy} hat erfasst: {tenant.name} wird ab {day(suspension.takesEffectOn)} gesperrt. Grund:{' '}
        {GROUNDS[suspension.ground]}. {suspension.reason}
      </p>
      <SuspensionEffects ground={suspension.ground} tenant={tenant} />
    </Dialog>
  );
}
