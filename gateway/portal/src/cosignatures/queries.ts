import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

/** What bookings of the own administration wait for before somebody can approve them. */
export const coSignaturesQuery = queryOptions({
  queryKey: ['co-signatures'],
  queryFn: () => body(marketplace.GET('/co-signatures')),
});
