import type { Invoice, Settlement } from '../api/types';
import { day } from '../format/date';
import { euro } from '../format/money';
import { Alert } from '../ui/Alert';
import { Badge, type Tone } from '../ui/Badge';
import { Facts } from '../ui/Facts';
import { Section } from '../ui/Page';
import { iban } from '../payments/words';

const TONES: Record<Settlement['state'], Tone> = { OPEN: 'info', PARTLY_PAID: 'warning', OVERDUE: 'danger', PAID: 'success' };

export function SettlementBadge({ settlement }: { settlement: Settlement }) {
  return <Badge tone={TONES[settlement.state]}>{settlement.stateLabel}</Badge>;
}

/** The last reminder, if something is open still. */
export function ReminderNotice({ invoice: { settlement } }: { invoice: Invoice }) {
  const last = settlement?.reminders.at(-1);
  if (!settlement || !last || settlement.state === 'PAID') return null;
  return (
    <Alert tone="warning" title={`${last.levelLabel} vom ${day(last.remindedOn)}`}>
      <p className="kern-body">
        {euro(settlement.open)} sind offen. Bitte zahlen Sie bis zum {day(last.dueOn)}. Haben Sie schon gezahlt, ist nichts zu tun.
      </p>
    </Alert>
  );
}

/** What has been paid of an invoice, and when. */
export function Settling({ settlement, payTo }: { settlement: Settlement; payTo: Invoice['payTo'] }) {
  return (
    <Section title="Zahlung">
      <p className="badge-row">
        <SettlementBadge settlement={settlement} />
      </p>
      <Facts
        numeric
        facts={[
          ...settlement.parts.map(({ paidOn, amount }) => ({ label: `Bezahlt am ${day(paidOn)}`, value: euro(amount) })),
          { label: 'Noch offen', value: <strong>{euro(settlement.open)}</strong> },
        ]}
      />
      {payTo && (
        <p className="kern-body kern-body--small">
          An {payTo.name}, IBAN <span className="number">{iban(payTo.account)}</span>, Verwendungszweck{' '}
          <span className="number">{payTo.reference}</span>
        </p>
      )}
      {settlement.reminders.map(({ level, levelLabel, remindedOn, dueOn, open }) => (
        <p key={level} className="kern-body kern-body--small">
          {levelLabel} vom {day(remindedOn)} über {euro(open)}, Frist {day(dueOn)}
        </p>
      ))}
    </Section>
  );
}
