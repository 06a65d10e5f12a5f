import { queryOptions } from '@tanstack/react-query';
import { marketplace } from '../api/client';
import type { OfferingVersion, OwnDiscontinuation } from '../api/types';

/** A version with the tag that says which state of it was read. */
export interface ReadVersion {
  readonly version: OfferingVersion;
  readonly etag: string;
}

export function versionQuery(offeringVersionId: string) {
  return queryOptions({
    queryKey: ['offering-version', offeringVersionId],
    queryFn: async (): Promise<ReadVersion> => {
      const { data, response } = await marketplace.GET('/offering-versions/{offeringVersionId}', {
        params: { path: { offeringVersionId } },
      });
      return { version: data as OfferingVersion, etag: response.headers.get('ETag') ?? '' };
    },
  });
}

/** How an own offering ends, with the tag that says which state of it was read. */
export interface ReadDiscontinuation {
  readonly own: OwnDiscontinuation;
  readonly etag: string;
}

export function discontinuationQuery(ownOfferingId: string) {
  return queryOptions({
    queryKey: ['discontinuation', ownOfferingId],
    queryFn: async (): Promise<ReadDiscontinuation> => {
      const { data, response } = await marketplace.GET('/own-offerings/{ownOfferingId}/discontinuation', {
        params: { path: { ownOfferingId } },
      });
      return { own: data as OwnDiscontinuation, etag: response.headers.get('ETag') ?? '' };
    },
  });
}
