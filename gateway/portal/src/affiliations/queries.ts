import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

/** Whom a tenant belongs to, and who belongs to it. */
export function affiliationsQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['affiliations', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/affiliations', { params: { path: { tenantId } } })),
  });
}
