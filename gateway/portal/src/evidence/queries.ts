import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

/** What proves something about a service. */
export function evidenceQuery(offeringId: string) {
  return queryOptions({
    queryKey: ['evidence', offeringId],
    queryFn: () => body(marketplace.GET('/offerings/{offeringId}/evidence', { params: { path: { offeringId } } })),
  });
}

/** The same for an own offering, published or not. */
export function ownEvidenceQuery(ownOfferingId: string) {
  return queryOptions({
    queryKey: ['evidence', 'own', ownOfferingId],
    queryFn: () => body(marketplace.GET('/own-offerings/{ownOfferingId}/evidence', { params: { path: { ownOfferingId } } })),
  });
}
