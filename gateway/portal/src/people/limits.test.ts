import { describe, expect, it } from 'vitest';
import { limits, parseCostCentres, right } from './limits';

const valueLimit = { amount: '5000.00', currency: 'EUR' } as const;

describe('how far a right reaches', () => {
  it('says nothing without limits', () => expect(limits({ costCentres: [] })).toBe(''));
  it('says the amount', () => expect(limits({ valueLimit })).toBe('bis 5.000,00\u00a0€'));
  it('says one cost centre', () => expect(limits({ costCentres: ['4711'] })).toBe('nur Kostenstelle 4711'));
  it('says both after the role', () =>
    expect(right({ role: 'APPROVER', valueLimit, costCentres: ['0815', '4711'] })).toBe(
      'Freigabe bis 5.000,00\u00a0€, nur Kostenstellen 0815, 4711',
    ));
});

describe('cost centres that were typed', () => {
  it('are split at commas and semicolons, each once', () =>
    expect(parseCostCentres(' 4711, 0815;4711 ,')).toEqual(['4711', '0815']));
});
