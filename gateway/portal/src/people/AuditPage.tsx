import { useInfiniteQuery } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import type { components } from '../api/generated/tenants';
import { instant } from '../format/date';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loaded';
import { MoreButton } from '../ui/MoreButton';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';

type AuditEntry = components['schemas']['AuditEntry'];

const COLUMNS: readonly Column<AuditEntry>[] = [
  { head: 'Was', cell: ({ summary, act }) => (<>{summary}<span className="cell-detail">{act}</span></>) },
  { head: 'Wer', cell: ({ actor }) => actor },
  { head: 'Wann', cell: ({ occurredAt }) => instant(occurredAt) },
];

/** What was changed in the own administration, by whom and when. */
export function AuditPage() {
  const entries = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => body(tenants.GET('/audit-entries', { params: { query: { pageToken: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextPageToken,
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="Protokoll" lead="Änderungen an Personen, Rechten und Mandanten. Das Neueste steht oben; nichts lässt sich löschen.">
      {entries.isPending && <Loading />}
      {entries.error && <ProblemAlert error={entries.error} onRetry={() => void entries.refetch()} />}
      {entries.data && items.length === 0 && <Empty title="Das Protokoll ist noch leer." />}
      {items.length > 0 && <DataTable caption="Protokoll" columns={COLUMNS} rows={items} rowKey={(row) => row.id} />}
      <MoreButton pages={entries} />
    </Page>
  );
}
