import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Exit } from '../api/types';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

export type Step = 'proposal' | 'confirmation' | 'discarding';

const SHORTEST_REASON = 3;

const WORDS: Record<Step, { title: string; button: string; done: string }> = {
  proposal: {
    title: 'Abschluss vorschlagen?',
    button: 'Vorschlagen',
    done: 'Der Abschluss ist vorgeschlagen und wartet auf die zweite Person.',
  },
  confirmation: {
    title: 'Abschluss bestätigen und löschen?',
    button: 'Endgültig abschließen',
    done: 'Der Austritt ist abgeschlossen. Die Daten werden gelöscht.',
  },
  discarding: { title: 'Vorschlag verwerfen?', button: 'Verwerfen', done: 'Der Vorschlag ist verworfen.' },
};

interface Props {
  readonly exit: Exit;
  readonly step: Step;
  readonly onClose: () => void;
}

/** One step on the way to a closed exit, with what follows from it. */
export function ClosingDialog({ exit, step, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() };
  const key = useIdempotencyKey([exit.tenantId, exit.closing?.proposedAt, step, request]);
  const params = { path: { tenantId: exit.tenantId }, header: { 'Idempotency-Key': key } };
  const take = useMutation({
    mutationFn: () =>
      step === 'discarding'
        ? body(tenants.POST('/tenants/{tenantId}/exit/discarding', { params, body: request }))
        : body(tenants.POST(`/tenants/{tenantId}/exit/${step}`, { params })),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(WORDS[step].done);
      onClose();
    },
  });
  const missing = step === 'discarding' && request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!missing) take.mutate();
  };
  return (
    <Dialog
      title={WORDS[step].title}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={take.isPending} onClick={submit}>
            {WORDS[step].button}
          </Button>
        </>
      }
    >
      {take.error && <ProblemAlert error={take.error} placed={['/reason']} />}
      {step === 'proposal' && (
        <p className="kern-body">
          Alle Punkte sind erledigt. Eine zweite Person aus der Mandantenverwaltung oder der Revision bestätigt; vorher geschieht
          nichts.
        </p>
      )}
      {step === 'confirmation' && (
        <>
          <p className="kern-body">{exit.closing?.proposedBy} hat den Abschluss vorgeschlagen.</p>
          <Alert tone="danger" title="Das lässt sich nicht rückgängig machen">
            <p className="kern-body">
              Niemand von {exit.tenantName} kommt mehr herein. Personen, Rechte, Einladungen, technische Zugänge, Anmeldungen und
              Ansprechpersonen werden gelöscht. Rechnungen, Buchungen und Verträge bleiben so lange, wie das Gesetz es verlangt.
            </p>
          </Alert>
        </>
      )}
      {step === 'discarding' && (
        <TextArea
          label="Grund"
          hint="Er steht im Protokoll des Zweckverbands und des Mandanten."
          maxLength={500}
          value={reason}
          onChange={setReason}
          error={
            checked && missing
              ? 'Nennen Sie den Grund.'
              : fieldDetail(take.error ? problemFrom(take.error) : undefined, '/reason')
          }
        />
      )}
    </Dialog>
  );
}
