import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { problemFrom } from '../api/problem';
import type { DiscontinuationMove } from '../api/types';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ReasonDialog } from '../ui/ReasonDialog';
import { useToast } from '../ui/Toast';
import type { ReadDiscontinuation } from './queries';

interface Words {
  readonly text: string;
  readonly done: string;
  readonly look?: 'secondary' | 'tertiary';
}

const WORDS: Record<DiscontinuationMove, Words> = {
  ANNOUNCE: { text: 'Freigeben und ankündigen', done: 'Die Abkündigung ist veröffentlicht.' },
  WITHDRAW: { text: 'Rücknahme freigeben', done: 'Die Abkündigung ist zurückgenommen.' },
  PROPOSE_WITHDRAWAL: { text: 'Abkündigung zurücknehmen', done: 'Die Rücknahme wartet auf eine zweite Person.', look: 'secondary' },
  KEEP: { text: 'Bei der Abkündigung bleiben', done: 'Es bleibt bei der Abkündigung.', look: 'secondary' },
  DISCARD: { text: 'Vorschlag verwerfen', done: 'Der Vorschlag ist verworfen.', look: 'secondary' },
};
const ORDER: readonly DiscontinuationMove[] = ['ANNOUNCE', 'WITHDRAW', 'PROPOSE_WITHDRAWAL', 'KEEP', 'DISCARD'];

interface Props {
  readonly read: ReadDiscontinuation;
  readonly moves: readonly DiscontinuationMove[];
  readonly onReload: () => void;
}

/** What this person can do with the end of an offering now. */
export function DiscontinuationActs({ read: { own, etag }, moves, onReload }: Props) {
  const [asking, setAsking] = useState(false);
  const [chosen, setChosen] = useState<DiscontinuationMove>();
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([own.ownOfferingId, etag, chosen]);
  const send = (move: DiscontinuationMove, idempotencyKey: string, reason?: string) =>
    body(
      marketplace.POST('/own-offerings/{ownOfferingId}/discontinuation/moves', {
        params: { path: { ownOfferingId: own.ownOfferingId }, header: { 'Idempotency-Key': idempotencyKey, 'If-Match': etag } },
        body: { move, reason },
      }),
    );
  const act = useMutation({
    mutationFn: (move: DiscontinuationMove) => send(move, key),
    onSuccess: (_, move) => {
      void queries.invalidateQueries();
      toast(WORDS[move].done);
    },
  });
  const press = (move: DiscontinuationMove) => {
    if (move === 'PROPOSE_WITHDRAWAL') {
      setAsking(true);
    } else {
      setChosen(move);
      act.mutate(move);
    }
  };
  const stale = act.error ? problemFrom(act.error).status === 412 : false;
  return (
    <>
      {act.error && <ProblemAlert error={act.error} onRetry={stale ? onReload : undefined} retryText="Neu laden" />}
      <div className="button-row">
        {ORDER.filter((move) => moves.includes(move)).map((move) => (
          <Button key={move} look={WORDS[move].look} busy={act.isPending && act.variables === move} onClick={() => press(move)}>
            {WORDS[move].text}
          </Button>
        ))}
      </div>
      {asking && (
        <ReasonDialog
          title="Abkündigung zurücknehmen?"
          hint="Die zweite Person liest ihn, und er steht im Protokoll."
          verb="Rücknahme vorschlagen"
          subject={own.ownOfferingId}
          act={({ reason }, idempotencyKey) => send('PROPOSE_WITHDRAWAL', idempotencyKey, reason)}
          done={WORDS.PROPOSE_WITHDRAWAL.done}
          onClose={() => setAsking(false)}
        >
          Eine zweite Person gibt die Rücknahme frei. Danach ist die Leistung wieder ohne Ende buchbar.
        </ReasonDialog>
      )}
    </>
  );
}
