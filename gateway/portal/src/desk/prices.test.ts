import { describe, expect, it } from 'vitest';
import { amountOf, pricedComponents } from './prices';

describe('prices of a draft', () => {
  it('reads amounts as Germans write them', () => {
    expect(amountOf('1.234,50')).toBe('1234.50');
    expect(amountOf('0,125')).toBe('0.125');
    expect(amountOf('12.5')).toBe('12.5');
    expect(amountOf('zwölf')).toBeUndefined();
    expect(amountOf('-1')).toBeUndefined();
  });

  it('knows only components that are complete enough', () => {
    const whole = { code: 'k.standard.betrieb', name: 'Betrieb', model: 'FIXED' as const, unitLabel: 'Monat' };
    expect(pricedComponents({ plans: [{ code: 'standard', name: 'Standard', components: [whole, { name: 'Halb' }] }] })).toEqual([
      { code: 'k.standard.betrieb', name: 'Betrieb', label: 'Standard: Betrieb', model: 'FIXED_PER_MONTH', unitLabel: 'Monat' },
    ]);
    expect(pricedComponents({})).toEqual([]);
  });
});
