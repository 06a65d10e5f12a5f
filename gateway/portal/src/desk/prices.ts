import type { OfferingContent, PriceModelOfBilling } from '../api/types';

/** A component as far as a price needs it. */
export interface PricedComponent {
  readonly code: string;
  readonly name: string;
  /** With its plan, for choosing. */
  readonly label: string;
  readonly model: PriceModelOfBilling;
  readonly unitLabel: string;
}

const MODELS: Record<string, PriceModelOfBilling> = {
  FIXED: 'FIXED_PER_MONTH',
  PER_UNIT: 'PER_UNIT_PER_MONTH',
  PER_INHABITANT: 'PER_INHABITANT_PER_YEAR',
  ONE_TIME: 'ONE_TIME',
  METERED: 'PER_USAGE_UNIT',
};

const RECURRING: readonly (readonly PriceModelOfBilling[])[] = [
  ['FIXED_PER_MONTH', 'FIXED_PER_QUARTER', 'FIXED_PER_YEAR'],
  ['PER_UNIT_PER_MONTH', 'PER_UNIT_PER_QUARTER', 'PER_UNIT_PER_YEAR'],
];

const PERIODS = ['Monat', 'Quartal', 'Jahr'];

/** For which periods a price can be stated instead; none where there is no choice. */
export function periodsOf(model: PriceModelOfBilling): readonly { value: PriceModelOfBilling; text: string }[] {
  const models = RECURRING.find((each) => each.includes(model)) ?? [];
  return models.map((value, place) => ({ value, text: `je ${PERIODS[place]}` }));
}

/** Those that are complete enough to have a price. */
export function pricedComponents(content: OfferingContent): readonly PricedComponent[] {
  return (content.plans ?? []).flatMap((plan) =>
    (plan.components ?? []).flatMap(({ code, name, model, unitLabel }) => {
      const charged = model && MODELS[model];
      return code && name && charged && unitLabel
        ? [{ code, name, label: `${plan.name ?? plan.code}: ${name}`, model: charged, unitLabel }]
        : [];
    }),
  );
}

/** "1.234,50" → "1234.50"; nothing when it is no amount. */
export function amountOf(typed: string): string | undefined {
  const text = typed.trim();
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  return /^[0-9]{1,9}(\.[0-9]{1,6})?$/.test(plain) ? plain : undefined;
}
