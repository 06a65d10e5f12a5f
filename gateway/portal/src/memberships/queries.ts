import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

/** One tenant with its memberships and figures; its association and itself may see it. */
export function tenantQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['tenant', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}', { params: { path: { tenantId } } })),
  });
}
