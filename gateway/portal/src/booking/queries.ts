import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';
import type { Booking } from '../api/types';

/** A booking with the version that a decision about it has to name. */
export interface ReadBooking {
  readonly booking: Booking;
  readonly etag: string;
}

export function bookingQuery(bookingId: string) {
  return queryOptions({
    queryKey: ['booking', bookingId],
    queryFn: async (): Promise<ReadBooking> => {
      const { data, response } = await marketplace.GET('/bookings/{bookingId}', { params: { path: { bookingId } } });
      const booking = data as Booking;
      return { booking, etag: response.headers.get('ETag') ?? `"${booking.version}"` };
    },
  });
}

export function timelineQuery(bookingId: string) {
  return queryOptions({
    queryKey: ['booking', bookingId, 'timeline'],
    queryFn: () => body(marketplace.GET('/bookings/{bookingId}/timeline', { params: { path: { bookingId } } })),
  });
}
