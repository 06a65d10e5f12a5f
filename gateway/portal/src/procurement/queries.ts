import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

/** What the own administration has recorded as a provider. */
export const exemptionsQuery = queryOptions({
  queryKey: ['procurement-exemptions'],
  queryFn: () => body(marketplace.GET('/procurement-exemptions')),
});
