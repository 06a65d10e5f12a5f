import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => body(tenants.GET('/people', { params: { query: { pageSize: 200 } } })),
});

export const myGrantsQuery = queryOptions({
  queryKey: ['my-grants'],
  queryFn: () => body(tenants.GET('/me/grants')),
});

export const deputiesQuery = queryOptions({
  queryKey: ['deputies'],
  queryFn: () => body(tenants.GET('/deputies')),
});

export const myRolesQuery = queryOptions({
  queryKey: ['my-roles'],
  queryFn: () => body(tenants.GET('/me/roles')),
});

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => body(tenants.GET('/invitations')),
});
