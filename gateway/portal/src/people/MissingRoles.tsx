import type { MyRole } from '../api/types';
import { label, ROLE_TASKS, ROLES } from '../format/labels';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { givers, holders, whyNot } from './whyNot';

/** Roles that one lacks: what they are for, why one lacks them, and who could help. */
export function MissingRoles({ roles }: { roles: readonly MyRole[] }) {
  if (roles.length === 0) return <Empty title="Sie haben jede Rolle, die es in Ihrer Organisation gibt." />;
  return (
    <>
      <p className="kern-body">{givers(roles)}</p>
      <DataTable caption="Rollen, die Sie nicht haben" columns={COLUMNS} rows={roles} rowKey={({ role }) => role} />
    </>
  );
}

const COLUMNS: readonly Column<MyRole>[] = [
  {
    head: 'Rolle',
    cell: ({ role }) => (
      <>
        {label(ROLES, role)}
        <span className="cell-detail">{label(ROLE_TASKS, role)}</span>
      </>
    ),
  },
  { head: 'Warum nicht', cell: whyNot },
  { head: 'Wer sie hat', cell: holders },
  { head: 'Zweite Person', cell: ({ secondPersonNeeded }) => (secondPersonNeeded ? 'muss bestätigen' : 'nicht nötig') },
];
