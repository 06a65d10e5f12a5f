import { expect, it } from 'vitest';
import { fileSize } from './size';

it('says sizes in KB below one MB and in MB above', () => {
  expect(fileSize(1)).toBe('1 KB');
  expect(fileSize(1024 * 1023)).toBe('1.023 KB');
  expect(fileSize(1024 * 1024 * 2.5)).toBe('2,5 MB');
});
