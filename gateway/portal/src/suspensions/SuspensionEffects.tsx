import { effectsOf, type Ground } from './grounds';

/** What a suspension does, before anybody confirms it. */
export function SuspensionEffects({ ground, tenant }: { ground: Ground; tenant: string }) {
  return (
    <>
      <p className="kern-body">Was die Sperre für {tenant} bedeutet:</p>
      <ul className="kern-list kern-list--bullet">
        {effectsOf(ground).map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </>
  );
}
