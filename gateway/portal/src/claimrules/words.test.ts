import { describe, expect, it } from 'vitest';
import type { ClaimEffect, ClaimRule } from '../api/types';
import { given, why } from './words';

const RULE: ClaimRule = {
  claim: 'groups',
  value: 'allmende-besteller',
  role: 'ORDERER',
  valueLimit: { amount: '5000.00', currency: 'EUR' },
};

function because(cause: ClaimEffect['cause']): string {
  return why({ kind: 'ENDS', cause, rule: RULE });
}

describe('a rule', () => {
  it('says which right it gives, and how far that reaches', () => {
    expect(given(RULE)).toMatch(/^Bestellung bis 5\.000,00\s€$/);
  });

  it('names the value of the directory as the reason', () => {
    expect(because('SAID')).toBe('Das Verzeichnis nennt groups = allmende-besteller.');
    expect(because('SAID_NO_MORE')).toBe('Das Verzeichnis nennt nicht mehr groups = allmende-besteller.');
    expect(because('HELD_BY_HAND')).toContain('von Hand erteilt');
    expect(because('LAST_ADMINISTRATOR')).toContain('niemand mehr die Administration');
  });
});
