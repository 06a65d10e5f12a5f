import { queryOptions } from '@tanstack/react-query';
import { body, marketplace, tenants } from '../api/client';

/** The suspensions of a tenant, the latest first. */
export function suspensionsQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['suspensions', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/suspensions', { params: { path: { tenantId } } })),
  });
}

/** What a suspension for arrears would do with the services of a tenant. */
export function suspensionPreviewQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['suspension-preview', tenantId],
    queryFn: () => body(marketplace.GET('/tenants/{tenantId}/suspension-preview', { params: { path: { tenantId } } })),
  });
}
