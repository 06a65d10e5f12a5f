import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { ClaimRuleSet } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

/** A second person puts a draft in force. */
export function ConfirmRulesDialog({ set, onClose }: { set: ClaimRuleSet; onClose: () => void }) {
  const queries = useQueryClient();
  const toast = useToast();
  const key = useIdempotencyKey([set.id, 'CONFIRM']);
  const confirm = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/claim-rule-sets/{ruleSetId}/confirmation', {
          params: { path: { ruleSetId: set.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`Die Fassung ${set.version} ist in Kraft.`);
      onClose();
    },
  });
  return (
    <Dialog
      title={`Fassung ${set.version} in Kraft setzen?`}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={confirm.isPending} onClick={() => confirm.mutate()}>
            In Kraft setzen
          </Button>
        </>
      }
    >
      {confirm.error && <ProblemAlert error={confirm.error} />}
      <p className="kern-body">
        Entworfen von {set.draftedBy}. Was keine Regel mehr gibt, endet sofort. Was die Regeln geben, beginnt, sobald sich die Person
        mit Ihrem Anmeldedienst anmeldet; wer schon so angemeldet ist, bekommt es beim nächsten Klick.
      </p>
      <p className="kern-body">Prüfen Sie vorher den Probelauf. Rechte, die von Hand erteilt sind, ändern sich nicht.</p>
    </Dialog>
  );
}
