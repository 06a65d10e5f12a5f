import type { Booking, CoSignature, QuantityChange } from '../api/types';
import { dayOf, day } from '../format/date';
import { Alert } from '../ui/Alert';
import { type Column, DataTable } from '../ui/DataTable';
import { Section } from '../ui/Page';
import { WhoCan } from '../people/WhoCan';
import { CoSignatureBadge } from './CoSignatureBadge';
import { SignForm } from './SignForm';

const COLUMNS: readonly Column<CoSignature>[] = [
  {
    head: 'Mitzeichnung',
    cell: ({ kindLabel, because }) => (
      <>
        {kindLabel}
        <span className="cell-detail">{`weil ${because}`}</span>
      </>
    ),
  },
  {
    head: 'Stand',
    cell: (coSignature) => (
      <>
        <CoSignatureBadge coSignature={coSignature} />
        {coSignature.decidedAt && (
          <span className="cell-detail">{`${coSignature.decidedBy}, ${dayOf(coSignature.decidedAt)}`}</span>
        )}
        {coSignature.comment && <span className="cell-detail">{coSignature.comment}</span>}
      </>
    ),
  },
  { head: 'Seit', cell: ({ askedAt }) => dayOf(askedAt) },
  { head: 'Bis', cell: ({ dueOn }) => day(dueOn) },
];

/** Which co-signatures a booking, or a change of its quantities, needs before its approval, and the form for those that this person can give. */
export function CoSignatures({ booking: { state, coSignatures = [] } }: { booking: Booking | QuantityChange }) {
  if (coSignatures.length === 0) return null;
  const own = coSignatures.filter(({ moves }) => moves.length > 0);
  const late = state === 'IN_APPROVAL' ? coSignatures.filter(({ overdue }) => overdue) : [];
  return (
    <Section title="Mitzeichnungen">
      <p className="kern-body">
        {`Nach den Freigaberegeln (Fassung ${coSignatures[0]?.rulesVersion}) müssen diese Stellen mitzeichnen, bevor jemand freigibt.`}
      </p>
      <DataTable caption="Mitzeichnungen" columns={COLUMNS} rows={coSignatures} rowKey={({ id }) => id} />
      {late.length > 0 && (
        <Alert tone="warning" title={`Überfällig: ${late.map(({ kindLabel }) => kindLabel).join(', ')}`}>
          <WhoCan roles={late.map(({ role }) => role)} />
        </Alert>
      )}
      {own.map((coSignature) => (
        <SignForm key={coSignature.id} coSignature={coSignature} />
      ))}
    </Section>
  );
}
