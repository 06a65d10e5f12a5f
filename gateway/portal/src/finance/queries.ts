import { queryOptions } from '@tanstack/react-query';
import { billing, body } from '../api/client';
import type { FinanceProfile, InvoicePreference } from '../api/types';

/** In which syntax the own invoices come, with the tag that says which state of it was read. */
export interface ReadPreference {
  readonly preference: InvoicePreference;
  readonly etag: string;
}

export function preferenceQuery() {
  return queryOptions({
    queryKey: ['invoice-preference'],
    queryFn: async (): Promise<ReadPreference> => {
      const { data, response } = await billing.GET('/invoice-preference');
      return { preference: data as InvoicePreference, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

/** A profile with the tag that says which version of it was read. */
export interface ReadProfile {
  readonly profile: FinanceProfile;
  readonly etag: string;
}

export function profileQuery(profileKey: FinanceProfile['key']) {
  return queryOptions({
    queryKey: ['finance-profile', profileKey],
    queryFn: async (): Promise<ReadProfile> => {
      const { data, response } = await billing.GET('/finance-profiles/{profileKey}', { params: { path: { profileKey } } });
      return { profile: data as FinanceProfile, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

export function profilesQuery() {
  return queryOptions({
    queryKey: ['finance-profiles'],
    queryFn: () => body(billing.GET('/finance-profiles')),
  });
}
