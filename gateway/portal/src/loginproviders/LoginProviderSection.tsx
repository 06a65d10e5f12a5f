import { useQuery } from '@tanstack/react-query';
import type { Tenant } from '../api/types';
import { Section } from '../ui/Page';
import { LoginProviderFacts } from './LoginProviderFacts';
import { loginProvidersQuery } from './queries';

/** A tenant's own login provider, for the association. */
export function LoginProviderSection({ tenant }: { tenant: Tenant }) {
  const providers = useQuery(loginProvidersQuery(tenant.id));
  const standing = providers.data?.items.find(({ state }) => state !== 'REMOVED');
  if (!providers.data) return null;
  return (
    <Section title="Eigener Anmeldedienst">
      {standing ? (
        <LoginProviderFacts provider={standing} />
      ) : (
        <p className="kern-body">Die Personen dieses Mandanten melden sich mit E-Mail und Passwort an.</p>
      )}
    </Section>
  );
}
