import { expect, test } from 'vitest';
import { fitsFormat } from './accountFormat';

test('a cost centre is held against the mask of the own treasury', () => {
  expect(fitsFormat('11140.543100', '99999.999999')).toBe(true);
  expect(fitsFormat('11140x543100', '99999.999999')).toBe(false);
  expect(fitsFormat('11140.5431', '99999.999999')).toBe(false);
  expect(fitsFormat('KÖ-1/2', 'AA-9/9')).toBe(true);
});

test('without a mask, or without a cost centre, everything fits', () => {
  expect(fitsFormat('1101', undefined)).toBe(true);
  expect(fitsFormat('', '99999')).toBe(true);
});
