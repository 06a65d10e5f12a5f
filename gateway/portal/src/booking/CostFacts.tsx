import type { Quote } from '../api/types';
import { day } from '../format/date';
import { CHARGE_PERIODS, label } from '../format/labels';
import { euro, isZero } from '../format/money';
import { lineBasis } from '../format/price';
import { Facts } from '../ui/Facts';

/** A quote: the sums first, then how they come about, then tax and term. */
export function CostFacts({ quote }: { quote: Quote }) {
  const { monthlyNet, oneTimeNet, restOfFiscalYearNet, yearlyNet, fullTermNet, fullTermGross, tax, term } = quote;
  return (
    <>
      <Facts
        numeric
        name="Kosten"
        facts={[
          { label: 'Im Monat', value: euro(monthlyNet) },
          { label: 'Einmalig', value: isZero(oneTimeNet) ? undefined : euro(oneTimeNet) },
          { label: `Noch im Haushaltsjahr ${term.startsOn.slice(0, 4)}`, value: euro(restOfFiscalYearNet) },
          { label: 'Im Jahr', value: euro(yearlyNet) },
          { label: 'Gesamte Mindestlaufzeit, netto', value: euro(fullTermNet) },
          { label: 'Gesamte Mindestlaufzeit, brutto', value: <strong>{euro(fullTermGross)}</strong> },
        ]}
      />
      <p className="kern-body kern-body--small kern-body--muted">Alle Beträge netto, wenn nichts anderes dabei steht.</p>
      <details className="cost-lines">
        <summary>So setzt sich der Preis zusammen</summary>
        <ul>
          {quote.lines.map((line) => (
            <li key={line.componentCode}>
              <span>
                {line.name}
                <span className="cell-detail">
                  {lineBasis(line)}
                  {line.basis && `, ${line.basis}`}
                </span>
              </span>
              <span className="money">
                {euro(line.amount)}
                <span className="cell-detail">{label(CHARGE_PERIODS, line.period)}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <Facts
        name="Steuer und Laufzeit"
        facts={[
          { label: 'Steuerfall', value: tax.label },
          { label: 'Grund', value: tax.reason },
          { label: 'Beginn', value: day(term.startsOn) },
          { label: 'Mindestens bis', value: day(term.minimumEndsOn) },
          { label: 'Danach kündbar zum', value: day(term.earliestLeavingOn) },
          { label: 'Dafür kündigen bis', value: day(term.noticeUntil) },
        ]}
      />
    </>
  );
}
