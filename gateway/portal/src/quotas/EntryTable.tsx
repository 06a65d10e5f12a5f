import type { ReactNode } from 'react';
import type { QuotaEntry } from '../api/types';
import { dayOf } from '../format/date';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { allowedBy, validity } from './words';

interface Row {
  readonly entry: QuotaEntry;
  /** Whom or what it is about. */
  readonly about: string;
}

interface Props {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
  /** What can be done with an entry that is not over. */
  readonly act?: (row: Row) => ReactNode;
}

/** What was said about quotas, entry by entry. */
export function EntryTable({ caption, head, rows, act }: Props) {
  const columns: Column<Row>[] = [
    { head, cell: ({ about }) => about },
    { head: 'Kontingent', cell: ({ entry }) => allowedBy(entry) },
    { head: 'Gilt', cell: ({ entry }) => validity(entry) },
    { head: 'Grund', cell: ({ entry }) => entry.reason },
    {
      head: 'Gesetzt',
      cell: ({ entry }) => (
        <>
          {dayOf(entry.setAt)}
          <span className="cell-detail">{entry.setBy}</span>
        </>
      ),
    },
    {
      head: 'Stand',
      cell: ({ entry }) => <Badge tone={entry.standing === 'IN_FORCE' ? 'success' : 'info'}>{entry.standingLabel}</Badge>,
    },
  ];
  if (act) columns.push({ head: 'Aufheben', cell: (row) => act(row) });
  return <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ entry, about }) => `${entry.setAt} ${entry.validFrom} ${about}`} />;
}
