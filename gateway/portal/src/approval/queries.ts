import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: () => body(marketplace.GET('/approvals', { params: { query: { pageSize: 200 } } })),
});
