import type { Booking, QuantityChange } from '../api/types';
import { CoSignatures } from '../cosignatures/CoSignatures';
import { dayOf } from '../format/date';
import { Badge, type Tone } from '../ui/Badge';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { ChangeDecisionForm } from './ChangeDecisionForm';
import { ChangePrice } from './ChangePrice';
import { WithdrawChange } from './WithdrawChange';

const TONES: Record<QuantityChange['state'], Tone> = {
  IN_APPROVAL: 'warning',
  APPROVED: 'info',
  IN_EFFECT: 'success',
  REJECTED: 'danger',
  WITHDRAWN: 'info',
  LAPSED: 'info',
};

/** Other quantities of a booking: what is asked for, who decided, from when on, and the form for who can decide. */
export function QuantityChanges({ booking: { quantityChanges = [] } }: { booking: Booking }) {
  if (quantityChanges.length === 0) return null;
  return (
    <Section title="Änderungen der Menge">
      {quantityChanges.map((change) => (
        <Change key={change.id} change={change} />
      ))}
    </Section>
  );
}

function Change({ change }: { change: QuantityChange }) {
  const { state, stateLabel, requestedBy, requestedAt, decidedBy, decidedAt, reason, comment, allowedActs, blockedByLabel } = change;
  return (
    <article>
      <p className="badge-row">
        <Badge tone={TONES[state] ?? 'info'}>{stateLabel}</Badge>
        {blockedByLabel && <span className="kern-body">{blockedByLabel}</span>}
      </p>
      <ChangePrice of={change} />
      <Facts
        facts={[
          { label: 'Beantragt', value: `${requestedBy.name}, ${dayOf(requestedAt)}` },
          { label: 'Grund', value: reason },
          { label: 'Entschieden', value: decidedBy && decidedAt && `${decidedBy.name}, ${dayOf(decidedAt)}` },
          { label: 'Kommentar', value: comment },
        ]}
      />
      <CoSignatures booking={change} />
      {allowedActs.includes('REJECT') && <ChangeDecisionForm change={change} />}
      {allowedActs.includes('WITHDRAW') && <WithdrawChange change={change} />}
    </article>
  );
}
