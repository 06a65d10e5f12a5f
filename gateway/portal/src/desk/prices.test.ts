import { describe, expect, it } from 'vitest';
import { amountOf, periodsOf, pricedComponents } from './prices';

describe('prices of a draft', () => {
  it('reads amounts as Germans write them', () => {
    expect(amountOf('1.234,50')).toBe('1234.50');
    expect(amountOf('0,125')).toBe('0.125');
    expect(amountOf('12.5')).toBe('12.5');
    expect(amountOf('zwölf')).toBeUndefined();
    expect(amountOf('-1')).toBeUndefined();
  });

  it('lets a fixed price and one per unit be stated per month, quarter or year', () => {
    expect(periodsOf('FIXED_PER_MONTH').map(({ value, text }) => `${value} ${text}`)).toEqual([
      'FIXED_PER_MONTH je Monat',
      'FIXED_PER_QUARTER je Quartal',
      'FIXED_PER_YEAR je Jahr',
    ]);
    expect(periodsOf('PER_UNIT_PER_MONTH').map(({ value }) => value)).toContain('PER_UNIT_PER_QUARTER');
    expect(periodsOf('ONE_TIME')).toEqual([]);
  });

  it('knows only components that are complete enough', () => {
    const whole = { code: 'k.standard.betrieb', name: 'Betrieb', model: 'FIXED' as const, unitLabel: 'Monat' };
    expect(pricedComponents({ plans: [{ code: 'standard', name: 'Standard', components: [whole, { name: 'Halb' }] }] })).toEqual([
      { code: 'k.standard.betrieb', name: 'Betrieb', label: 'Standard: Betrieb', model: 'FIXED_PER_MONTH', unitLabel: 'Monat' },
    ]);
    expect(pricedComponents({})).toEqual([]);
  });
});
