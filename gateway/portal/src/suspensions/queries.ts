import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

/** The suspensions of a tenant, the latest first. */
export function suspensionsQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['suspensions', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/suspensions', { params: { path: { tenantId } } })),
  });
}
