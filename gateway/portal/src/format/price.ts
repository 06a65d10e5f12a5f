import { type Money, quantity, unitPrice } from './money';

type Model = 'FIXED' | 'PER_UNIT' | 'PER_INHABITANT' | 'ONE_TIME' | 'METERED';

/** A price with what it is for: "7,90 € je Arbeitsplatz und Monat", "490,00 € einmalig". */
export function priceFor(price: Money, model: Model, unitLabel: string): string {
  const amount = unitPrice(price);
  switch (model) {
    case 'FIXED':
      return `${amount} im Monat`;
    case 'PER_UNIT':
      return `${amount} je ${unitLabel} und Monat`;
    case 'PER_INHABITANT':
      return `${amount} je ${unitLabel} und Jahr`;
    case 'ONE_TIME':
      return `${amount} einmalig`;
    case 'METERED':
      return `${amount} je ${unitLabel}`;
  }
}

/** How a line of a quote comes about: "25 × 7,90 € je Arbeitsplatz". */
export function lineBasis(line: { quantity: string; unitPrice: Money; model: Model; unitLabel: string }): string {
  const counted = line.model === 'FIXED' || line.model === 'ONE_TIME' ? '' : ` je ${line.unitLabel}`;
  return `${quantity(line.quantity)} × ${unitPrice(line.unitPrice)}${counted}`;
}
