import { useQuery } from '@tanstack/react-query';
import type { WaitingQuantityChange } from '../api/types';
import { day, dayOf } from '../format/date';
import { euro, quantity } from '../format/money';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { TextLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { waitingChangesQuery } from './queries';

const COLUMNS: readonly Column<WaitingQuantityChange>[] = [
  {
    head: 'Buchung',
    cell: ({ bookingId, offering, number }) => (
      <>
        <TextLink to="/buchungen/$bookingId" params={{ bookingId }}>
          {offering}
        </TextLink>
        <span className="cell-detail">{number}</span>
      </>
    ),
  },
  {
    head: 'Andere Menge',
    cell: ({ change: { quantities, effectiveFrom } }) => (
      <>
        {quantities.map(({ name, before, after }) => `${name}: ${quantity(before)} → ${quantity(after)}`).join(', ')}
        <span className="cell-detail">{`ab ${day(effectiveFrom)}`}</span>
      </>
    ),
  },
  {
    head: 'Beantragt von',
    cell: ({ change }) => (
      <>
        {change.requestedBy.name}
        <span className="cell-detail">{dayOf(change.requestedAt)}</span>
      </>
    ),
  },
  { head: 'Mindestlaufzeit (brutto)', numeric: true, cell: ({ change }) => euro(change.price.fullTermGross) },
  {
    head: 'Entscheidung',
    cell: ({ change: { allowedActs, blockedByLabel } }) =>
      allowedActs.includes('APPROVE') ? (
        <Badge tone="warning">Sie können entscheiden</Badge>
      ) : (
        (blockedByLabel ?? 'Eine andere Person muss entscheiden')
      ),
  },
];

/** Other quantities that wait for a second person; nothing while none do. */
export function WaitingChanges() {
  const waiting = useQuery(waitingChangesQuery);
  const items = waiting.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title="Andere Mengen">
      <DataTable caption="Wartende Änderungen von Mengen" columns={COLUMNS} rows={items} rowKey={({ change }) => change.id} />
    </Section>
  );
}
