import type { ClaimRule } from '../api/types';
import { label, ROLES } from '../format/labels';
import { limits } from '../people/limits';
import { type Column, DataTable } from '../ui/DataTable';

/** The rules of a version, in their order. */
export function RuleTable({ rules }: { rules: readonly ClaimRule[] }) {
  return (
    <DataTable
      caption="Regeln"
      columns={COLUMNS}
      rows={rules}
      rowKey={({ claim, value, role }) => `${claim} ${value} ${role}`}
    />
  );
}

const COLUMNS: readonly Column<ClaimRule>[] = [
  { head: 'Merkmal', cell: ({ claim }) => <code>{claim}</code> },
  { head: 'Wert', cell: ({ value }) => <code>{value}</code> },
  {
    head: 'Gibt die Rolle',
    cell: (rule) => (
      <>
        {label(ROLES, rule.role)}
        {limits(rule) && <span className="cell-detail">{limits(rule)}</span>}
      </>
    ),
  },
];
