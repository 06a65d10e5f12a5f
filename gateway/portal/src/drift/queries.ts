import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

export const loginDriftsQuery = queryOptions({
  queryKey: ['login-drifts'],
  queryFn: () => body(tenants.GET('/login-drifts')),
});
