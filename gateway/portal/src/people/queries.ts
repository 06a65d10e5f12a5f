import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => body(tenants.GET('/people', { params: { query: { pageSize: 200 } } })),
});
