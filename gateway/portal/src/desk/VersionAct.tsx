import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import type { ReadVersion } from './queries';

interface Props {
  readonly act: 'withdrawal' | 'discarding';
  readonly read: ReadVersion;
  readonly look: 'secondary' | 'tertiary';
  readonly text: string;
  readonly done: string;
}

/** A move of a version that needs nothing but the press of a button. */
export function VersionAct({ act, read: { version, etag }, look, text, done }: Props) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([version.id, etag, act]);
  const move = useMutation({
    mutationFn: () =>
      body(
        marketplace.POST(`/offering-versions/{offeringVersionId}/${act}`, {
          params: { path: { offeringVersionId: version.id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(done);
    },
  });
  return (
    <>
      {move.error && <ProblemAlert error={move.error} />}
      <Button look={look} busy={move.isPending} onClick={() => move.mutate()}>
        {text}
      </Button>
    </>
  );
}
