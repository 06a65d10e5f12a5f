import { type Money, quantity, unitPrice } from './money';

export type Period = 'MONTH' | 'QUARTER' | 'YEAR' | 'ONCE';
type Model = 'FIXED' | 'PER_UNIT' | 'PER_INHABITANT' | 'ONE_TIME' | 'METERED';

const PERIODS: Record<Period, string> = { MONTH: 'Monat', QUARTER: 'Quartal', YEAR: 'Jahr', ONCE: 'einmalig' };

/** A price with what it is for: "7,90 € je Arbeitsplatz und Monat", "240,00 € im Quartal", "490,00 € einmalig". */
export function priceFor(price: Money, model: Model, unitLabel: string, period: Period = 'MONTH'): string {
  const amount = unitPrice(price);
  switch (model) {
    case 'FIXED':
      return `${amount} im ${PERIODS[period]}`;
    case 'PER_UNIT':
      return `${amount} je ${unitLabel} und ${PERIODS[period]}`;
    case 'PER_INHABITANT':
      return `${amount} je ${unitLabel} und Jahr`;
    case 'ONE_TIME':
      return `${amount} einmalig`;
    case 'METERED':
      return `${amount} je ${unitLabel}`;
  }
}

/** What a price of billing is for: "Arbeitsplatz", "Arbeitsplatz und Quartal", "Jahr". */
export function unitOfPrice(model: string, unitLabel: string): string {
  const period = Object.entries(PERIODS).find(([key]) => key !== 'MONTH' && model.endsWith(`_PER_${key}`))?.[1];
  if (!period) return unitLabel;
  return model.startsWith('FIXED') ? period : `${unitLabel} und ${period}`;
}

/** How a line of a quote comes about: "25 × 7,90 € je Arbeitsplatz". */
export function lineBasis(line: { quantity: string; unitPrice: Money; model: Model; unitLabel: string }): string {
  const counted = line.model === 'FIXED' || line.model === 'ONE_TIME' ? '' : ` je ${line.unitLabel}`;
  return `${quantity(line.quantity)} × ${unitPrice(line.unitPrice)}${counted}`;
}
