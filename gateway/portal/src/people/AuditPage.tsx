import { body, tenants } from '../api/client';
import type { components } from '../api/generated/tenants';
import { instant } from '../format/date';
import { ACTS, label } from '../format/labels';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';

type AuditEntry = components['schemas']['AuditEntry'];

const COLUMNS: readonly Column<AuditEntry>[] = [
  {
    head: 'Was',
    cell: ({ summary, act }) => (
      <>
        {label(ACTS, act)}
        <span className="cell-detail">{summary}</span>
      </>
    ),
  },
  { head: 'Wer', cell: ({ actor }) => actor },
  { head: 'Wann', cell: ({ occurredAt }) => instant(occurredAt) },
];

/** What was changed in the own administration, by whom and when. */
export function AuditPage() {
  const entries = usePages(['audit'], (pageToken) => body(tenants.GET('/audit-entries', { params: { query: { pageToken } } })));
  return (
    <Page
      title="Protokoll"
      lead="Änderungen an Personen, Rechten und Mandanten. Das Neueste steht oben; nichts lässt sich löschen."
    >
      <PagedTable
        list={entries}
        caption="Protokoll"
        columns={COLUMNS}
        rowKey={(row) => row.id}
        empty={<Empty title="Das Protokoll ist noch leer." />}
      />
    </Page>
  );
}
