import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { billing, body } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { InvoiceRun } from '../api/types';
import { month } from '../format/date';
import { decimal, euro } from '../format/money';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

type Act = 'calculation' | 'check' | 'release';

const DONE: Record<Act, string> = {
  calculation: 'Der Lauf ist berechnet.',
  check: 'Der Lauf ist geprüft. Jetzt gibt eine zweite Person ihn frei.',
  release: 'Der Lauf ist freigegeben, die Belege sind ausgestellt.',
};

/** What comes next in a run, for whoever may do it; for all others who is to act. */
export function NextRunStep({ run }: { run: InvoiceRun }) {
  const me = useMe();
  const act = useRunAct(run);
  const [releasing, setReleasing] = useState(false);
  const mayCalculate = run.allowedActs.includes('CALCULATE');
  const clerk = hasAny(me, ['BILLING_CLERK']);
  return (
    <div className="next-step">
      {act.error && <ProblemAlert error={act.error} />}
      {run.state === 'DRAFT' && <p className="kern-body">Die Belege sind noch nicht berechnet.</p>}
      {run.state === 'CALCULATED' && (
        <p className="kern-body">
          Prüfen Sie Summen, Belege und was zurückgestellt ist. Mit der Prüfung bestätigen Sie, dass alles sachlich und
          rechnerisch richtig ist.
        </p>
      )}
      <div className="button-row">
        {run.allowedActs.includes('CHECK') && (
          <Button busy={act.isPending} onClick={() => act.mutate('check')}>
            Als geprüft bestätigen
          </Button>
        )}
        {mayCalculate && (
          <Button
            look={run.state === 'DRAFT' ? 'primary' : 'secondary'}
            busy={act.isPending}
            onClick={() => act.mutate('calculation')}
          >
            {run.state === 'DRAFT' ? 'Berechnen' : 'Neu berechnen'}
          </Button>
        )}
        {run.allowedActs.includes('RELEASE') && (
          <Button busy={act.isPending} onClick={() => setReleasing(true)}>
            Freigeben und ausstellen
          </Button>
        )}
      </div>
      {run.state === 'CHECKED' && !run.allowedActs.includes('RELEASE') && (
        <Alert tone="info" title="Eine zweite Person gibt frei">
          <p className="kern-body">
            {run.checkedBy?.name} hat den Lauf geprüft. {clerk ? 'Die Freigabe' : 'Sie'} muss eine andere Person mit der Rolle
            Rechnungsfreigabe {clerk ? 'machen' : 'erteilen'}.
          </p>
        </Alert>
      )}
      {run.state === 'RELEASED' && (
        <Alert tone="info" title="Die Belege werden ausgestellt">
          <p className="kern-body">Das dauert einen Augenblick und läuft auch weiter, wenn Sie diese Seite verlassen.</p>
        </Alert>
      )}
      {run.state === 'ISSUED' && (
        <Alert tone="success" title="Alle Belege sind ausgestellt">
          <p className="kern-body">
            Die Verwaltungen finden sie unter „Rechnungen“. Ein ausgestellter Beleg ändert sich nicht mehr.
          </p>
        </Alert>
      )}
      {releasing && (
        <Dialog
          title="Lauf freigeben?"
          onClose={() => setReleasing(false)}
          actions={
            <>
              <Button look="secondary" onClick={() => setReleasing(false)}>
                Abbrechen
              </Button>
              <Button
                onClick={() => {
                  setReleasing(false);
                  act.mutate('release');
                }}
              >
                Verbindlich freigeben
              </Button>
            </>
          }
        >
          <p className="kern-body">
            {month(run.month)}: {run.totals.count === 1 ? '1 Beleg' : `${decimal(String(run.totals.count))} Belege`} über zusammen{' '}
            {euro(run.totals.gross)} (brutto). Nach der Freigabe ist nichts mehr zu ändern; berichtigen können Sie dann nur noch
            mit neuen Belegen.
          </p>
        </Dialog>
      )}
    </div>
  );
}

function useRunAct(run: InvoiceRun) {
  const queries = useQueryClient();
  const toast = useToast();
  const params = { path: { runId: run.id } };
  return useMutation({
    mutationFn: (act: Act) => {
      switch (act) {
        case 'calculation':
          return body(billing.POST('/invoice-runs/{runId}/calculation', { params }));
        case 'check':
          return body(billing.POST('/invoice-runs/{runId}/check', { params }));
        case 'release':
          return body(billing.POST('/invoice-runs/{runId}/release', { params }));
      }
    },
    onSuccess: (changed, act) => {
      queries.setQueryData(['invoice-run', run.id], changed);
      void queries.invalidateQueries({ queryKey: ['invoice-runs'] });
      toast(DONE[act]);
    },
  });
}
