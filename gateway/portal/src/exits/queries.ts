import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

const WHILE_ERASING = 2_000;

/** All exits of the association: those under way, then those that are closed. */
export const exitsQuery = queryOptions({
  queryKey: ['exits'],
  queryFn: () => body(tenants.GET('/exits')),
});

/** The exit of a tenant; looked at again while its data are deleted. */
export function exitQuery(tenantId: string) {
  return queryOptions({
    queryKey: ['exits', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}/exit', { params: { path: { tenantId } } })),
    refetchInterval: ({ state }) => (state.data?.stage === 'ERASING' ? WHILE_ERASING : false),
  });
}
