import { describe, expect, it } from 'vitest';
import { NEW_RULE, objectionsTo, request, typed } from './typedRules';

describe('an approval rule that is being written', () => {
  it('is sent without the conditions that it does not state', () => {
    expect(request({ ...NEW_RULE, costFrom: '5', coSignatures: ['TREASURY'] })).toEqual({ coSignatures: ['TREASURY'], days: 7 });
  });

  it('comes back as it was written', () => {
    const rule = {
      cost: 'FULL_TERM',
      costFrom: '50000,00',
      personalData: 'true',
      protectionFrom: 'HIGH',
      offerings: 'e-akte, zeiterfassung',
      coSignatures: ['TREASURY', 'DATA_PROTECTION'],
      days: '10',
    };
    const { offerings = [], costFrom = '', ...sent } = request(rule);
    expect(costFrom).toBe('50000.00');
    expect(offerings).toEqual(['e-akte', 'zeiterfassung']);
    expect(typed({ ...sent, costFrom: { amount: costFrom, currency: 'EUR' }, offerings, sentence: '' })).toEqual(rule);
  });

  it('says what is missing', () => {
    expect(objectionsTo(NEW_RULE)).toHaveProperty('coSignatures');
    expect(objectionsTo({ ...NEW_RULE, coSignatures: ['TREASURY'], cost: 'FULL_TERM' })).toHaveProperty('costFrom');
    expect(objectionsTo({ ...NEW_RULE, coSignatures: ['TREASURY'], cost: 'FULL_TERM', costFrom: '0' })).toHaveProperty('costFrom');
    expect(objectionsTo({ ...NEW_RULE, coSignatures: ['TREASURY'], days: '0' })).toHaveProperty('days');
    expect(objectionsTo({ ...NEW_RULE, coSignatures: ['TREASURY'] })).toEqual({});
  });
});
