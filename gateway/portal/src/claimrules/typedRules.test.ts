import { describe, expect, it } from 'vitest';
import { NEW_RULE, objectionsTo, request, typed } from './typedRules';

describe('a rule that is being written', () => {
  it('is sent without what its role has no use for', () => {
    expect(request({ ...NEW_RULE, value: ' leser ', role: 'READER', limit: '5', centres: '4711' })).toEqual({
      claim: 'groups',
      value: 'leser',
      role: 'READER',
      valueLimit: undefined,
      costCentres: undefined,
    });
  });

  it('comes back as it was written', () => {
    const rule = { ...NEW_RULE, value: 'freigeber', role: 'APPROVER', limit: '5000,00', centres: '4711' };
    const sent = request(rule);
    expect(sent.valueLimit).toEqual({ amount: '5000.00', currency: 'EUR' });
    expect(typed({ ...sent, role: 'APPROVER' })).toEqual(rule);
  });

  it('says what is missing', () => {
    expect(objectionsTo({ ...NEW_RULE, claim: 'meine gruppen' })).toHaveProperty('claim');
    expect(objectionsTo(NEW_RULE)).toHaveProperty('value');
    expect(objectionsTo({ ...NEW_RULE, value: 'x', role: 'APPROVER' })).toHaveProperty('limit');
    expect(objectionsTo({ ...NEW_RULE, value: 'x' })).toEqual({});
  });
});
