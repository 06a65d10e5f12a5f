import { describe, expect, it } from 'vitest';
import type { Dependency } from '../api/types';
import { dependencyNames, isBlocked } from './Dependencies';

const needed: Dependency = { kind: 'NEEDS', kindLabel: 'braucht', key: 'e-akte', name: 'E-Akte', reason: 'Ohne Akten geht es nicht.' };
const unseen: Dependency = { kind: 'NEEDS', kindLabel: 'braucht', reason: 'Nur für Piloten.' };

describe('dependencies', () => {
  it('are named, and one that the reader does not see is not', () => {
    expect(dependencyNames([needed, unseen], 'NEEDS')).toBe('E-Akte, einen Dienst, den Ihre Verwaltung nicht sieht');
    expect(dependencyNames([needed], 'EXCLUDES')).toBe('keinen');
  });

  it('block a booking only when they are not met', () => {
    expect(isBlocked([{ ...needed, met: true }])).toBe(false);
    expect(isBlocked([{ ...needed, met: true }, { ...unseen, met: false }])).toBe(true);
    expect(isBlocked()).toBe(false);
  });
});
