import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

const WHILE_UNDER_WAY = 2_000;

/** The exports of a tenant's data, the latest first; looked at again while one is under way. */
export function dataExportsQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['data-exports', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/data-exports', { params: { path: { tenantId } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.state === 'REQUESTED') ? WHILE_UNDER_WAY : false,
  });
}
