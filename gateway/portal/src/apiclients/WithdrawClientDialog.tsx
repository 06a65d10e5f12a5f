import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { ApiClient } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

export function WithdrawClientDialog({ client, onClose }: { client: ApiClient; onClose: () => void }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey(client.id);
  const withdraw = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/api-clients/{apiClientId}/withdrawal', {
          params: { path: { apiClientId: client.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['api-clients'] });
      toast(`Der Zugang ${client.clientId} ist entzogen.`);
      onClose();
    },
  });
  return (
    <Dialog
      title="Zugang entziehen?"
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
            Zugang entziehen
          </Button>
        </>
      }
    >
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <p className="kern-body">
        {client.application} kann sich mit <code>{client.clientId}</code> sofort nicht mehr anmelden. Das lässt sich nicht
        zurücknehmen.
      </p>
    </Dialog>
  );
}
