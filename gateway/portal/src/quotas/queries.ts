import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

/** What the own administration may hold. */
export const quotasQuery = queryOptions({
  queryKey: ['quotas'],
  queryFn: () => body(marketplace.GET('/quotas')),
});

/** What others may hold of an own offering, and what they do. */
export function offeringQuotasQuery(ownOfferingId: string) {
  return queryOptions({
    queryKey: ['quotas', ownOfferingId],
    queryFn: () => body(marketplace.GET('/own-offerings/{ownOfferingId}/quotas', { params: { path: { ownOfferingId } } })),
  });
}
