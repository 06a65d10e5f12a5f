import { useQuery } from '@tanstack/react-query';
import type { Tenant } from '../api/types';
import { Section } from '../ui/Page';
import { LoginProviderFacts } from './LoginProviderFacts';
import { StatedWay } from './LoginWaySection';
import { loginProvidersQuery } from './queries';

/** How the people of a tenant log in, and its own login provider, for the association. */
export function LoginProviderSection({ tenant }: { tenant: Tenant }) {
  const providers = useQuery(loginProvidersQuery(tenant.id));
  const standing = providers.data?.items.find(({ state }) => state !== 'REMOVED');
  if (!providers.data) return null;
  return (
    <Section title="Anmeldung">
      <StatedWay tenant={tenant} />
      {standing ? (
        <LoginProviderFacts provider={standing} />
      ) : (
        <p className="kern-body">Ein eigener Anmeldedienst ist nicht eingetragen.</p>
      )}
    </Section>
  );
}
