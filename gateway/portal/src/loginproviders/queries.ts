import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

/** The login providers of a tenant, the latest first. */
export function loginProvidersQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['login-providers', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/login-providers', { params: { path: { tenantId } } })),
  });
}
