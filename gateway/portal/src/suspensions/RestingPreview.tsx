import { useQuery } from '@tanstack/react-query';
import type { SuspensionEffect, Tenant } from '../api/types';
import { Loaded } from '../ui/Loaded';
import { suspensionPreviewQuery } from './queries';

/** Which services of a tenant will rest, and which go on because they are essential. */
export function RestingPreview({ tenant }: { tenant: Tenant }) {
  const preview = useQuery(suspensionPreviewQuery(tenant.id));
  return <Loaded query={preview}>{({ items }) => <Effects items={items} tenant={tenant.name} />}</Loaded>;
}

function Effects({ items, tenant }: { items: readonly SuspensionEffect[]; tenant: string }) {
  if (items.length === 0) return <p className="kern-body">{tenant} nutzt zurzeit keinen Dienst.</p>;
  return (
    <>
      <Services title="Diese Dienste ruhen:" items={items.filter(({ rests }) => rests)} />
      <Services title="Diese Dienste laufen weiter, weil sie unverzichtbar sind:" items={items.filter(({ rests }) => !rests)} />
    </>
  );
}

function Services({ title, items }: { title: string; items: readonly SuspensionEffect[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p className="kern-body">{title}</p>
      <ul className="kern-list kern-list--bullet">
        {items.map(({ number, offering, provider, essentialBecause }) => (
          <li key={number}>
            {offering} ({provider}, {number}){essentialBecause && `: ${essentialBecause}`}
          </li>
        ))}
      </ul>
    </>
  );
}
