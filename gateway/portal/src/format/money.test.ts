import { describe, expect, it } from 'vitest';
import { decimal, euro, isZero, parseMoney, parseQuantity, quantity, unitPrice } from './money';

const amount = (text: string) => ({ amount: text, currency: 'EUR' });

describe('money', () => {
  it('groups thousands and uses the comma', () => expect(euro(amount('12411.50'))).toBe('12.411,50\u00a0€'));
  it('keeps every digit of amounts beyond floating point', () =>
    expect(decimal('9007199254740993.01')).toBe('9.007.199.254.740.993,01'));
  it('writes a minus sign before negative amounts', () => expect(euro(amount('-1234.00'))).toBe('−1.234,00\u00a0€'));
  it('shows prices finer than a cent, but no idle zeros', () => {
    expect(unitPrice(amount('0.1250'))).toBe('0,125\u00a0€');
    expect(unitPrice('7.900000')).toBe('7,90\u00a0€');
    expect(unitPrice('250')).toBe('250,00\u00a0€');
  });
  it('knows zero in every form', () => {
    expect(isZero(amount('0.00'))).toBe(true);
    expect(isZero(amount('0.01'))).toBe(false);
  });
});

describe('quantities', () => {
  it('leaves out idle zeros, but not those before the comma', () => {
    expect(quantity('25.0000')).toBe('25');
    expect(quantity('1200')).toBe('1.200');
    expect(quantity('1.50')).toBe('1,5');
  });
  it('reads what people type', () => {
    expect(parseQuantity(' 1.234,5 ')).toBe('1234.5');
    expect(parseQuantity('25')).toBe('25');
    expect(parseQuantity('2.5')).toBe('2.5');
    expect(parseQuantity('1.000')).toBe('1000');
  });
  it('refuses what is no quantity', () => {
    for (const typed of ['', 'zehn', '-5', '1,23456', '1,2,3']) expect(parseQuantity(typed)).toBeUndefined();
  });
  it('reads amounts of money to the cent', () => {
    expect(parseMoney('100.000')).toEqual(amount('100000.00'));
    expect(parseMoney('1.250,5 €')).toEqual(amount('1250.50'));
    expect(parseMoney('1,005')).toBeUndefined();
  });
});
