import { queryOptions } from '@tanstack/react-query';
import { body, marketplace } from '../api/client';

export function agreementQuery(processingAgreementId: string) {
  return queryOptions({
    queryKey: ['processing-agreements', processingAgreementId],
    queryFn: () =>
      body(marketplace.GET('/processing-agreements/{processingAgreementId}', { params: { path: { processingAgreementId } } })),
  });
}

/** Framework agreements and delegated tasks to which the own administration is a party. */
export const coversQuery = queryOptions({
  queryKey: ['agreement-covers'],
  queryFn: () => body(marketplace.GET('/agreement-covers')),
});
