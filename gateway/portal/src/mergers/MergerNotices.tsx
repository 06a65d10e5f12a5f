import { useQuery } from '@tanstack/react-query';
import { MergerNotice } from './MergerNotice';
import { mergersQuery } from './queries';

/** On the first page of predecessor and successor; nothing for everyone else. */
export function MergerNotices({ tenantId }: { tenantId: string }) {
  const mergers = useQuery(mergersQuery(tenantId));
  return mergers.data?.items.map((merger) => <MergerNotice key={merger.id} merger={merger} tenantId={tenantId} />);
}
