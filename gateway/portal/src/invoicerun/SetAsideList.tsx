import type { InvoiceRun } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';

type SetAside = InvoiceRun['setAside'][number];

const COLUMNS: readonly Column<SetAside>[] = [
  { head: 'Verwaltung', cell: ({ tenant }) => tenant.name },
  { head: 'Warum?', cell: ({ detail }) => detail },
];

/** Who gets no document in this run, and why. */
export function SetAsideList({ of }: { of: readonly SetAside[] }) {
  return <DataTable caption="Zurückgestellt" columns={COLUMNS} rows={of} rowKey={(row) => row.tenant.id + row.reason} />;
}
