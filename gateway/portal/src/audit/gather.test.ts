import { expect, test } from 'vitest';
import type { AuditEntry } from '../api/types';
import { behind, gather } from './gather';

const look = (id: string, actor = 'Hoffmann', act = 'TENANT_LOOKED_AT') =>
  ({ id, act, actor, summary: 'Akte von Koblenz', changes: [], occurredAt: `2026-11-22T08:0${id}:00Z` }) as unknown as AuditEntry;

test('looks at one thing by one person in a row are one row', () => {
  const entries = [look('5'), look('4'), look('3', 'Wolf'), look('2'), look('1', 'Hoffmann', 'TENANT_CHANGED')];
  const rows = gather(entries, new Set());
  expect(rows.map(({ newest, oldest, times }) => [newest.id, oldest.id, times])).toEqual([
    ['5', '4', 2],
    ['3', '3', 1],
    ['2', '2', 1],
    ['1', '1', 1],
  ]);
});

test('looks at files, affiliations and login providers are told apart', () => {
  const acts = ['TENANT_LOOKED_AT', 'AFFILIATIONS_LOOKED_AT', 'LOGIN_PROVIDERS_LOOKED_AT'];
  for (const act of acts) {
    expect(gather([look('2', 'Wolf', act), look('1', 'Wolf', act)], new Set())).toHaveLength(1);
  }
  expect(gather(acts.map((act, index) => look(String(index), 'Wolf', act)), new Set())).toHaveLength(3);
});

test('what is no look is never gathered', () => {
  const entries = [look('2', 'Wolf', 'TENANT_CHANGED'), look('1', 'Wolf', 'TENANT_CHANGED')];
  expect(gather(entries, new Set())).toHaveLength(2);
});

test('each look can be seen on its own', () => {
  const entries = [look('3'), look('2'), look('1')];
  const [row] = gather(entries, new Set());
  expect(row && behind(row, entries)).toEqual(['3', '2', '1']);
  expect(gather(entries, new Set(['3', '2', '1']))).toHaveLength(3);
});
