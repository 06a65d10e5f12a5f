import { describe, expect, it } from 'vitest';
import type { FinanceProfile } from '../api/types';
import { changeOf, movedUp, problemOf, written } from './profile';

const PROFILE: FinanceProfile = {
  key: 'SAP',
  version: 0,
  name: 'SAP',
  delimiter: 'SEMICOLON',
  decimalSign: 'POINT',
  encoding: 'UTF_8',
  dateFormat: 'DIGITS',
  withHeadings: true,
  columns: [
    { heading: 'BLART', field: 'FIXED', fixedText: 'KR' },
    { heading: 'WRBTR', field: 'GROSS' },
  ],
  accounts: [{ offering: '', account: '' }, { offering: 'e-akte', account: '5431000', product: '11.14' }],
};

describe('a profile', () => {
  it('is sent as it was read when nobody has changed it', () => {
    expect(changeOf(written(PROFILE))).toEqual({
      name: 'SAP',
      delimiter: 'SEMICOLON',
      decimalSign: 'POINT',
      encoding: 'UTF_8',
      dateFormat: 'DIGITS',
      withHeadings: true,
      columns: PROFILE.columns,
      accounts: [{ account: '' }, { offering: 'e-akte', account: '5431000', product: '11.14' }],
    });
  });

  it('keeps no fixed text in a column that says something else', () => {
    const form = written(PROFILE);
    const columns = [{ heading: 'BLART', field: 'NET' as const, fixedText: 'KR' }];
    expect(changeOf({ ...form, columns }).columns).toEqual([{ heading: 'BLART', field: 'NET' }]);
  });

  it('says what is missing', () => {
    const form = written(PROFILE);
    expect(problemOf(form)).toBeUndefined();
    expect(problemOf({ ...form, name: ' ' })).toBe('Nennen Sie das Profil.');
    expect(problemOf({ ...form, columns: [] })).toBe('Eine Datei braucht mindestens eine Spalte.');
    expect(problemOf({ ...form, columns: [{ heading: '', field: 'NET', fixedText: '' }] })).toBe(
      'Jede Spalte braucht eine Überschrift.',
    );
  });

  it('moves a column up, but not above the first', () => {
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    expect(movedUp(['a', 'b'], 0)).toEqual(['a', 'b']);
  });
});
