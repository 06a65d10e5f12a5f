import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { Invitation } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

export function WithdrawInvitationDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey(invitation.id);
  const withdraw = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/invitations/{invitationId}/withdrawal', {
          params: { path: { invitationId: invitation.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      toast(`Die Einladung von ${invitation.name} ist zurückgezogen.`);
      onClose();
    },
  });
  return (
    <Dialog
      title="Einladung zurückziehen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Einladung zurückziehen
          </Button>
        </>
      }
    >
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <p className="kern-body">
        Der Link von {invitation.name} gilt dann nicht mehr, und die Rechte dazu enden. Sie können die Person später neu
        einladen.
      </p>
    </Dialog>
  );
}
