import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';

/** Begins the next version as a copy of the newest. */
export function NextVersionButton({ ownOfferingId }: { ownOfferingId: string }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const key = useIdempotencyKey([ownOfferingId, 'next']);
  const draft = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST('/own-offerings/{ownOfferingId}/versions', {
          params: { path: { ownOfferingId }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: (version) => {
      void queries.invalidateQueries({ queryKey: ['own-offerings'] });
      void navigate({ to: '/angebote/$offeringVersionId', params: { offeringVersionId: version.id } });
    },
  });
  return (
    <>
      {draft.error && <ProblemAlert error={draft.error} />}
      <Button busy={draft.isPending} onClick={() => draft.mutate()}>
        Neue Fassung beginnen
      </Button>
    </>
  );
}
