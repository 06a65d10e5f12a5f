import { SCOPES } from '../format/labels';
import { type Column, DataTable } from '../ui/DataTable';

const OPERATIONS: Record<string, string> = {
  'usage:write': 'POST und GET /api/billing/v1/usage-events',
  'bookings:read': 'GET /api/marketplace/v1/service-instances (auch …/{id}), GET /api/marketplace/v1/entitlements',
};

type Row = [scope: string, text: string];

const COLUMNS: readonly Column<Row>[] = [
  { head: 'Scope', cell: ([scope]) => <code>{scope}</code> },
  { head: 'Bedeutung', cell: ([, text]) => text },
  { head: 'Aufrufe', cell: ([scope]) => OPERATIONS[scope] },
];

export function Scopes() {
  return (
    <DataTable
      caption="Rechte für technische Zugänge"
      columns={COLUMNS}
      rows={Object.entries(SCOPES)}
      rowKey={([scope]) => scope}
    />
  );
}
