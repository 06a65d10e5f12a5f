import type { Tenant } from '../api/types';
import { effectsOf, type Ground } from './grounds';
import { RestingPreview } from './RestingPreview';

/** What a suspension does, before anybody confirms it. */
export function SuspensionEffects({ ground, tenant }: { ground: Ground; tenant: Tenant }) {
  return (
    <>
      <p className="kern-body">Was die Sperre für {tenant.name} bedeutet:</p>
      <ul className="kern-list kern-list--bullet">
        {effectsOf(ground).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      {ground === 'ARREARS' && <RestingPreview tenant={tenant} />}
    </>
  );
}
