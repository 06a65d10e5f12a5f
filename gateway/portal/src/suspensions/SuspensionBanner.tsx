import { useQuery } from '@tanstack/react-query';
import type { Me, Suspension } from '../api/types';
import { day } from '../format/date';
import { Alert } from '../ui/Alert';
import { effectsOf, GROUNDS } from './grounds';
import { suspensionsQuery } from './queries';

/** Above every page of a tenant that is suspended or soon will be: why, what still works, and what to do. */
export function SuspensionBanner({ me }: { me: Me }) {
  const consumer = me.tenant.kind !== 'ASSOCIATION';
  const suspensions = useQuery({ ...suspensionsQuery(me.tenant.id), enabled: consumer, refetchInterval: 30_000 });
  if (!consumer) return null;
  return suspensions.data?.items
    .filter(({ state }) => state === 'RELEASED' || state === 'EFFECTIVE')
    .map((suspension) => <Notice key={suspension.id} suspension={suspension} tenant={me.tenant.name} />);
}

function Notice({ suspension, tenant }: { suspension: Suspension; tenant: string }) {
  const inForce = suspension.state === 'EFFECTIVE';
  return (
    <div className="suspension-banner">
      <Alert
        tone={inForce ? 'danger' : 'warning'}
        title={inForce ? `${tenant} ist gesperrt` : `${tenant} wird ab ${day(suspension.takesEffectOn)} gesperrt`}
      >
        <p className="kern-body">
          Grund: {GROUNDS[suspension.ground]}. {suspension.reason}
        </p>
        <ul className="kern-list kern-list--bullet">
          {effectsOf(suspension.ground).map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Alert>
    </div>
  );
}
