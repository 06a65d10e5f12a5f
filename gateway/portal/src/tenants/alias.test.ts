import { expect, it } from 'vitest';
import { aliasFor } from './alias';

it('spells umlauts out and joins words', () => {
  expect(aliasFor('Neustadt an der Weinstraße')).toBe('neustadt-an-der-weinstrasse');
  expect(aliasFor('Göttingen, Stadt')).toBe('goettingen');
  expect(aliasFor('Landau i. d. Pfalz')).toBe('landau-i-d-pfalz');
});
