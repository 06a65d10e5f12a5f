import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

/** Where a tenant is predecessor or successor. */
export function mergersQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['mergers', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/mergers', { params: { path: { tenantId } } })),
  });
}
