import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Merger } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { MergerEffects } from './MergerEffects';

/** The second person sees what will happen, and releases it. */
export function ReleaseMergerDialog({ merger, onClose }: { merger: Merger; onClose: () => void }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([merger.id, 'release']);
  const release = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/mergers/{mergerId}/release', {
          params: { path: { mergerId: merger.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Rechtsnachfolge ist freigegeben.');
      onClose();
    },
  });
  return (
    <Dialog
      title="Rechtsnachfolge freigeben?"
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
        {merger.recordedBy} hat erfasst: {merger.predecessor.name} geht auf {merger.successor.name} über. Rechtsgrundlage:{' '}
        {merger.legalBasis}
      </p>
      <MergerEffects predecessor={merger.predecessor.name} successor={merger.successor.name} from={merger.takesEffectOn} />
    </Dialog>
  );
}
