import type { ReactNode } from 'react';
import type { Grant } from '../api/types';
import { day, dayBefore, dayOf } from '../format/date';
import { GRANT_STATES, label, ROLES } from '../format/labels';
import { Badge, type Tone } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { limits } from './limits';

const TONES: Record<string, Tone> = { VALID: 'success', PENDING: 'warning', REJECTED: 'danger', WITHDRAWN: 'warning' };

interface GrantTableProps {
  readonly caption: string;
  readonly grants: readonly Grant[];
  /** Whose it is, where the table is of more than one person. */
  readonly holder?: (grant: Grant) => ReactNode;
  /** What one can do with a grant, for whoever may do something. */
  readonly acts?: (grant: Grant) => ReactNode;
}

/** Rights with their history: who gave, who confirmed, until when, and why they ended. */
export function GrantTable({ caption, grants, holder, acts }: GrantTableProps) {
  const columns = [
    ...(holder ? [{ head: 'Person', cell: holder }] : []),
    ...COLUMNS,
    ...(acts ? [{ head: 'Ändern', cell: acts }] : []),
  ];
  return <DataTable caption={caption} columns={columns} rows={grants} rowKey={(row) => row.id} />;
}

const COLUMNS: readonly Column<Grant>[] = [
  {
    head: 'Rolle',
    cell: (grant) => (
      <>
        {label(ROLES, grant.role)}
        {limits(grant) && <span className="cell-detail">{limits(grant)}</span>}
      </>
    ),
  },
  { head: 'Gilt', cell: ({ from, until }) => (until ? `${day(from)} bis ${day(dayBefore(until))}` : `seit ${day(from)}`) },
  { head: 'Vergeben', cell: ({ grantedBy, grantedAt }) => <ByOn by={grantedBy} at={grantedAt} /> },
  {
    head: 'Bestätigt',
    cell: ({ decidedBy, decidedAt, state, confirmationNeeded }) => {
      if (decidedBy && decidedAt && state !== 'REJECTED') return <ByOn by={decidedBy} at={decidedAt} />;
      return confirmationNeeded ? 'nein' : 'nicht nötig';
    },
  },
  { head: 'Stand', cell: (grant) => <GrantState grant={grant} /> },
];

function ByOn({ by, at }: { by: string; at: string }) {
  return (
    <>
      {by}
      <span className="cell-detail">{dayOf(at)}</span>
    </>
  );
}

function GrantState({ grant }: { grant: Grant }) {
  const state = grant.state ?? 'VALID';
  return (
    <>
      <Badge tone={TONES[state] ?? 'info'}>{label(GRANT_STATES, state)}</Badge>
      {ending(grant).map((line) => (
        <span key={line} className="cell-detail">
          {line}
        </span>
      ))}
    </>
  );
}

/** Why it does not hold any more. */
function ending({ state, decidedAt, decidedBy, rejectionReason, withdrawnAt, withdrawnBy, withdrawalReason }: Grant): string[] {
  if (state === 'REJECTED') return [`${decidedAt && dayOf(decidedAt)}, ${decidedBy}`, rejectionReason ?? ''].filter(Boolean);
  if (state === 'WITHDRAWN') return [`${withdrawnAt && dayOf(withdrawnAt)}, ${withdrawnBy}`, withdrawalReason ?? ''].filter(Boolean);
  return [];
}
