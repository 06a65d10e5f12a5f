import { describe, expect, it } from 'vitest';
import type { Grant, MyRole } from '../api/types';
import { givers, holders, whyNot } from './whyNot';

const role: MyRole = { role: 'APPROVER', secondPersonNeeded: true, holders: [], givers: [] };

function given(state: Grant['state'], more: Partial<Grant> = {}): MyRole {
  const grant: Grant = {
    id: 'grt_1',
    personId: 'psn_1',
    role: 'APPROVER',
    from: '2026-12-01',
    grantedBy: 'Birgit Krause',
    grantedAt: '2026-11-22T08:00:00Z',
    valid: state === 'VALID',
    state,
    ...more,
  };
  return { ...role, grant };
}

describe('why somebody lacks a role', () => {
  it('says that there never was one', () => expect(whyNot(role)).toBe('Sie hatten diese Rolle nie.'));
  it('says that it is not confirmed', () => expect(whyNot(given('PENDING'))).toContain('am 22.11.2026 von Birgit Krause'));
  it('says when it begins', () => expect(whyNot(given('PLANNED'))).toBe('Sie gilt erst ab dem 01.12.2026.'));
  it('says the last day on which it held', () =>
    expect(whyNot(given('ENDED', { until: '2027-01-01' }))).toBe('Sie galt bis zum 31.12.2026.'));
  it('says who took it back and why', () =>
    expect(
      whyNot(given('WITHDRAWN', { withdrawnBy: 'Birgit Krause', withdrawnAt: '2026-11-22T08:00:00Z', withdrawalReason: 'Wechsel' })),
    ).toBe('Sie wurde entzogen am 22.11.2026 von Birgit Krause. Grund: Wechsel'));
  it('says how far it reaches', () =>
    expect(whyNot(given('VALID', { valueLimit: { amount: '1000.00', currency: 'EUR' } }))).toContain('1.000,00'));
});

describe('who can', () => {
  it('says for which cost centres', () =>
    expect(holders({ ...role, holders: [{ name: 'Jens Weiß', costCentres: ['0815'] }] })).toContain(
      'Jens Weiß (nur Kostenstelle 0815)',
    ));
  it('names colleagues, and counts those beyond the fifth', () => {
    const named = holders({ ...role, holders: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => ({ name })) });
    expect(named).toContain('A, B, C, D, E und 2 weitere');
  });
  it('says that nobody has it', () => expect(holders(role)).toContain('niemand'));
  it('names each administrator once', () =>
    expect(givers([{ ...role, givers: ['A'] }, { ...role, role: 'READER', secondPersonNeeded: false, givers: ['A'] }])).toBe(
      'Vergeben kann sie: A.',
    ));
  it('sends to the association when nobody else can give it', () => expect(givers([role])).toContain('Zweckverband'));
});
