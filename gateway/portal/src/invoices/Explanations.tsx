import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { billing, body } from '../api/client';
import type { components } from '../api/generated/billing';
import { day } from '../format/date';
import { euro, quantity, unitPrice } from '../format/money';
import { unitOfPrice } from '../format/price';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Section } from '../ui/Page';
import { UsageReports } from './UsageReports';

type Line = components['schemas']['LineExplanation'];

const ORIGINS: Record<Line['quantity']['origin'], string> = {
  FIXED: 'fest',
  ORDERED: 'so bestellt',
  REPORTED: 'vom Fachverfahren gemeldet',
  ESTIMATED: 'geschätzt, weil nichts gemeldet war',
  INHABITANTS: 'Einwohner',
};

/** Why each line has its amount, line by line, down to the reports behind it. */
export function Explanations({ invoiceId }: { invoiceId: string }) {
  const explanation = useQuery({
    queryKey: ['explanation', invoiceId],
    queryFn: () => body(billing.GET('/invoices/{invoiceId}/explanation', { params: { path: { invoiceId } } })),
  });
  return (
    <Section title="Wie jeder Betrag entsteht">
      <Loaded query={explanation}>
        {({ items }) => (
          <>
            {items.map((line) => (
              <Explained key={line.position} line={line} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Each tier says its own price. */
const TIERED = /^(Staffel|Durchstaffel):/;

function Explained({ line }: { line: Line }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="explanation" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>
          {line.position}. {line.name}
        </span>
        <span className="explanation__amount">{euro(line.amount)}</span>
      </summary>
      <ol className="explanation__steps">
        {line.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Facts
        facts={[
          { label: 'Preis', value: price(line.price) },
          { label: 'Beschluss', value: line.price.decision },
          { label: 'Menge', value: origin(line.quantity) },
          { label: 'Rundung', value: 'einmal je Position, kaufmännisch auf Cent' },
          { label: 'Buchung', value: line.bookingNumber },
          { label: 'Berichtigt', value: line.corrects && <CorrectedLink of={line.corrects} /> },
        ]}
      />
      {open && line.usage && <UsageReports usage={line.usage} component={line.component} />}
    </details>
  );
}

function price({ model, unitPrice: each, unitLabel, effectiveFrom, terms = [] }: Line['price']): string {
  const isTiered = terms.some((term) => TIERED.test(term));
  const plain = isTiered ? [] : [`${unitPrice(each)} je ${unitOfPrice(model, unitLabel)}`];
  return [...plain, ...terms, `gültig ab ${day(effectiveFrom)}`].join('; ');
}

function CorrectedLink({ of: { invoiceId, number } }: { of: NonNullable<Line['corrects']> }) {
  return (
    <Link to="/rechnungen/$invoiceId" params={{ invoiceId }}>
      Rechnung {number}
    </Link>
  );
}

function origin({ value, origin: from, inhabitantsOn, source }: Line['quantity']): string {
  const amount = quantity(value);
  return from === 'INHABITANTS' && inhabitantsOn
    ? `${amount} Einwohner am ${day(inhabitantsOn)} (${source})`
    : `${amount}, ${ORIGINS[from]}`;
}
