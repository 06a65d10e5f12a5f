import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

export const waitingChangesQuery = queryOptions({
  queryKey: ['quantity-changes'],
  queryFn: () => body(marketplace.GET('/quantity-changes')),
});

/** What other quantities cost from a month on; asked for once both are typed. */
export function previewQuery(bookingId: string, quantities: Readonly<Record<string, string>>, effectiveFrom: string) {
  return queryOptions({
    queryKey: ['quantity-change-preview', bookingId, quantities, effectiveFrom],
    queryFn: () =>
      body(
        marketplace.POST('/bookings/{bookingId}/quantity-change-preview', {
          params: { path: { bookingId } },
          body: { quantities: { ...quantities }, effectiveFrom },
        }),
      ),
    enabled: effectiveFrom !== '' && Object.keys(quantities).length > 0,
    retry: false,
  });
}
