import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../api/idempotency';
import { Button } from './Button';
import { ProblemAlert } from './ProblemAlert';
import { useToast } from './Toast';

interface ActButtonProps {
  readonly verb: string;
  /** What the button says to screen readers: the verb and what it concerns. */
  readonly label: string;
  readonly look?: 'primary' | 'secondary' | 'tertiary';
  /** The id of the thing concerned. */
  readonly subject: string;
  readonly act: (key: string) => Promise<unknown>;
  /** What is true afterwards. */
  readonly done: string;
}

/** Does something at once, without a question; what went wrong is shown beside it. */
export function ActButton({ verb, label, look = 'tertiary', subject, act, done }: ActButtonProps) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([subject, verb]);
  const acting = useMutation({
    mutationFn: () => act(key),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(done);
    },
  });
  return (
    <>
      {acting.error && <ProblemAlert error={acting.error} />}
      <Button look={look} busy={acting.isPending} aria-label={label} onClick={() => acting.mutate()}>
        {verb}
      </Button>
    </>
  );
}
