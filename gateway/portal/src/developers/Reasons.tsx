import { REASONS } from '../api/generated/reasons';
import { type Column, DataTable } from '../ui/DataTable';

type Reason = (typeof REASONS)[number];

const COLUMNS: readonly Column<Reason>[] = [
  { head: 'Grund', cell: ({ reason }) => <code>{reason}</code> },
  { head: 'Bedeutung', cell: ({ title }) => title },
  { head: 'Aus', cell: ({ from }) => from },
];

/** Every reason that the services can answer with, out of their own texts. */
export function Reasons() {
  return (
    <details className="filters">
      <summary className="filters__summary">Alle Gründe ({REASONS.length})</summary>
      <div className="filters__body">
        <DataTable caption="Gründe" columns={COLUMNS} rows={REASONS} rowKey={(row) => row.from + row.reason} />
      </div>
    </details>
  );
}
