import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

export const supportCasesQuery = queryOptions({
  queryKey: ['support-cases'],
  queryFn: () => body(tenants.GET('/support-cases')),
});
