import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { body, tenants } from './client';
import type { Me } from './types';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => body(tenants.GET('/me')),
  staleTime: 60_000,
});

/** Who is logged in, for which tenant, with which roles. Only on pages that need a login. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function hasAny(me: Me, roles: readonly string[]): boolean {
  return roles.some((role) => me.roles.includes(role));
}
