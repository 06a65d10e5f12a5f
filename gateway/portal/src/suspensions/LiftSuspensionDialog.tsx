import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Suspension, Tenant } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { TextArea } from '../ui/Fields';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

const SHORTEST_REASON = 3;

interface Props {
  readonly suspension: Suspension;
  readonly tenant: Tenant;
  readonly onClose: () => void;
}

/** The tenant takes part as before, or is not suspended at all. */
export function LiftSuspensionDialog({ suspension, tenant, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const request = { reason: reason.trim() };
  const key = useIdempotencyKey([suspension.id, request]);
  const inForce = suspension.state === 'EFFECTIVE';
  const verb = inForce ? 'aufheben' : 'verwerfen';
  const lift = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/suspensions/{suspensionId}/lifting', {
          params: { path: { suspensionId: suspension.id }, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(inForce ? 'Die Sperre ist aufgehoben.' : 'Die Sperre ist verworfen.');
      onClose();
    },
  });
  const missing = request.reason.length < SHORTEST_REASON;
  const submit = () => {
    setChecked(true);
    if (!missing) lift.mutate();
  };
  return (
    <Dialog
      title={`Sperre ${verb}?`}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={lift.isPending} onClick={submit}>
            {inForce ? 'Aufheben' : 'Verwerfen'}
          </Button>
        </>
      }
    >
      {lift.error && <ProblemAlert error={lift.error} placed={['/reason']} />}
      <p className="kern-body">
        {inForce
          ? `${tenant.name} nimmt sofort wieder wie vorher teil, mit allen Personen, Rechten und technischen Zugängen.`
          : `${tenant.name} wird nicht gesperrt.`}
      </p>
      <TextArea
        label="Grund"
        hint="Der Mandant sieht ihn."
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={
          checked && missing
            ? 'Nennen Sie den Grund.'
            : fieldDetail(lift.error ? problemFrom(lift.error) : undefined, '/reason')
        }
      />
    </Dialog>
  );
}
