import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { QuantityChange } from '../api/types';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

/** Takes a change back before its month; it can be asked for again. */
export function WithdrawChange({ change: { id } }: { change: QuantityChange }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([id]);
  const withdraw = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/quantity-changes/{quantityChangeId}/withdrawal', {
          params: { path: { quantityChangeId: id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Änderung der Menge ist zurückgezogen.');
    },
  });
  return (
    <>
      {withdraw.error && <ProblemAlert error={withdraw.error} />}
      <div className="button-row">
        <Button look="secondary" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
          Änderung zurückziehen
        </Button>
      </div>
    </>
  );
}
