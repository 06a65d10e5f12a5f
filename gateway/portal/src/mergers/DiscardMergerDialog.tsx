import { body, tenants } from '../api/client';
import type { Merger } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';

/** It does not come to the merger; both stay as they are. */
export function DiscardMergerDialog({ merger, onClose }: { merger: Merger; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Rechtsnachfolge verwerfen?"
      hint="Die beiden Mandanten sehen ihn."
      verb="Verwerfen"
      subject={merger.id}
      act={(reason, key) =>
        body(
          tenants.POST('/mergers/{mergerId}/discarding', {
            params: { path: { mergerId: merger.id }, header: { 'Idempotency-Key': key } },
            body: reason,
          }),
        )
      }
      done="Die Rechtsnachfolge ist verworfen."
      onClose={onClose}
    >
      {merger.predecessor.name} und {merger.successor.name} bleiben, wie sie sind.
    </ReasonDialog>
  );
}
