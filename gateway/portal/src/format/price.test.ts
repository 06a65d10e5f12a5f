import { expect, it } from 'vitest';
import { lineBasis, priceFor, unitOfPrice } from './price';

const euro = (amount: string) => ({ amount, currency: 'EUR' });

it('says what a price is for', () => {
  expect(priceFor(euro('7.9000'), 'PER_UNIT', 'Arbeitsplatz')).toBe('7,90\u00a0€ je Arbeitsplatz und Monat');
  expect(priceFor(euro('0.1250'), 'PER_INHABITANT', 'Einwohner')).toBe('0,125\u00a0€ je Einwohner und Jahr');
  expect(priceFor(euro('89.00'), 'FIXED', 'Monat')).toBe('89,00\u00a0€ im Monat');
  expect(priceFor(euro('240.00'), 'FIXED', 'Monat', 'QUARTER')).toBe('240,00\u00a0€ im Quartal');
  expect(priceFor(euro('84.00'), 'PER_UNIT', 'Arbeitsplatz', 'YEAR')).toBe('84,00\u00a0€ je Arbeitsplatz und Jahr');
  expect(priceFor(euro('490.00'), 'ONE_TIME', 'Einrichtung')).toBe('490,00\u00a0€ einmalig');
  expect(priceFor(euro('0.85'), 'METERED', 'Nutzungstag')).toBe('0,85\u00a0€ je Nutzungstag');
});

it('says what a price of billing is for', () => {
  expect(unitOfPrice('PER_UNIT_PER_MONTH', 'Arbeitsplatz')).toBe('Arbeitsplatz');
  expect(unitOfPrice('PER_UNIT_PER_QUARTER', 'Arbeitsplatz')).toBe('Arbeitsplatz und Quartal');
  expect(unitOfPrice('FIXED_PER_YEAR', 'Monat')).toBe('Jahr');
  expect(unitOfPrice('ONE_TIME', 'Einrichtung')).toBe('Einrichtung');
});

it('says how a line comes about', () => {
  expect(lineBasis({ quantity: '25', unitPrice: euro('7.90'), model: 'PER_UNIT', unitLabel: 'Arbeitsplatz' })).toBe(
    '25 × 7,90\u00a0€ je Arbeitsplatz',
  );
  expect(lineBasis({ quantity: '1', unitPrice: euro('89.00'), model: 'FIXED', unitLabel: 'Monat' })).toBe('1 × 89,00\u00a0€');
});
