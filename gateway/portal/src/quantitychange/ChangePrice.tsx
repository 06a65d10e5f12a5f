import type { QuantityChange } from '../api/types';
import { day } from '../format/date';
import { euro, quantity } from '../format/money';
import { Facts } from '../ui/Facts';

/** Quantities and costs before and after, and from when on. */
export function ChangePrice({ of }: { of: Pick<QuantityChange, 'effectiveFrom' | 'quantities' | 'price'> }) {
  const { effectiveFrom, quantities, price } = of;
  return (
    <Facts
      name="Mengen und Kosten der Änderung"
      facts={[
        { label: 'Gilt ab', value: day(effectiveFrom) },
        ...quantities.map(({ name, before, after }) => ({ label: name, value: `bisher ${quantity(before)}, neu ${quantity(after)}` })),
        { label: 'Monatlich bisher (netto)', value: euro(price.monthlyNetBefore) },
        { label: 'Monatlich neu (netto)', value: <strong>{euro(price.monthlyNet)}</strong> },
        { label: 'Jährlich bisher (netto)', value: euro(price.yearlyNetBefore) },
        { label: 'Jährlich neu (netto)', value: euro(price.yearlyNet) },
        { label: 'Mindestlaufzeit ab dann (brutto)', value: euro(price.fullTermGross) },
      ]}
    />
  );
}
