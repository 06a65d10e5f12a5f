import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

/** The papers of a booking, the newest first. */
export function councilPapersQuery(bookingId: string) {
  return queryOptions({
    queryKey: ['booking', bookingId, 'council-papers'],
    queryFn: () => body(marketplace.GET('/bookings/{bookingId}/council-papers', { params: { path: { bookingId } } })),
  });
}
