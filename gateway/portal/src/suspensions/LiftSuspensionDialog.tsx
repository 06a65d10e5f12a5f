import { body, tenants } from '../api/client';
import type { Suspension, Tenant } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';

interface Props {
  readonly suspension: Suspension;
  readonly tenant: Tenant;
  readonly onClose: () => void;
}

/** The tenant takes part as before, or is not suspended at all. */
export function LiftSuspensionDialog({ suspension, tenant, onClose }: Props) {
  const inForce = suspension.state === 'EFFECTIVE';
  return (
    <ReasonDialog
      title={inForce ? 'Sperre aufheben?' : 'Sperre verwerfen?'}
      hint="Der Mandant sieht ihn."
      verb={inForce ? 'Aufheben' : 'Verwerfen'}
      subject={suspension.id}
      act={(reason, key) =>
        body(
          tenants.POST('/suspensions/{suspensionId}/lifting', {
            params: { path: { suspensionId: suspension.id }, header: { 'Idempotency-Key': key } },
            body: reason,
          }),
        )
      }
      done={inForce ? 'Die Sperre ist aufgehoben.' : 'Die Sperre ist verworfen.'}
      onClose={onClose}
    >
      {inForce
        ? `${tenant.name} nimmt sofort wieder wie vorher teil, mit allen Personen, Rechten und technischen Zugängen. Dienste, die ruhen, öffnen die Anbieter wieder.`
        : `${tenant.name} wird nicht gesperrt.`}
    </ReasonDialog>
  );
}
