import { queryOptions } from '@tanstack/react-query';
import { body, tenants } from '../api/client';

export function admissionRequestQuery(admissionRequestId: string) {
  return queryOptions({
    queryKey: ['admission-requests', admissionRequestId],
    queryFn: () => body(tenants.GET('/admission-requests/{admissionRequestId}', { params: { path: { admissionRequestId } } })),
  });
}
