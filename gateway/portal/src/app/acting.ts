import { useMutation } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { startAgain } from '../support/startAgain';

/** From now on the person acts for a tenant for which the own one acts. */
export function useActFor() {
  return useMutation({
    mutationFn: (tenantId: string) => body(tenants.POST('/tenants/{tenantId}/representation', { params: { path: { tenantId } } })),
    onSuccess: () => startAgain('/'),
  });
}

export function useActAtHome() {
  return useMutation({
    mutationFn: () => body(tenants.POST('/me/representation/end')),
    onSuccess: () => startAgain('/'),
  });
}
