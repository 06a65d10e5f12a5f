import type { Booking } from '../api/types';
import { parseQuantity, quantity } from '../format/money';

/** A quantity that is charged per unit, and so can be changed. */
export interface Changeable {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly ordered: string;
}

export function changeableOf({ quote, quantities }: Booking): Changeable[] {
  return quote.lines
    .filter(({ model }) => model === 'PER_UNIT')
    .map(({ componentCode, name, unitLabel }) => ({
      code: componentCode,
      name,
      unit: unitLabel,
      ordered: quantity(quantities[componentCode] ?? '0'),
    }));
}

/** What differs from what is ordered, in the API's form; nothing when something cannot be read. */
export function wishedOf(changeable: readonly Changeable[], typed: Readonly<Record<string, string>>): Record<string, string> | undefined {
  const wished: Record<string, string> = {};
  for (const { code, ordered } of changeable) {
    const read = parseQuantity(typed[code] ?? ordered);
    if (read === undefined) return undefined;
    if (read !== parseQuantity(ordered)) wished[code] = read;
  }
  return wished;
}
