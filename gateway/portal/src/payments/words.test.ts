import { describe, expect, it } from 'vitest';
import { days, iban, invoices, payments } from './words';

describe('words of payments', () => {
  it('counts in the singular and in the plural', () => {
    expect([days(1), days(2)]).toEqual(['1 Tag', '2 Tage']);
    expect([invoices(1), invoices(0)]).toEqual(['Eine Rechnung', '0 Rechnungen']);
    expect([payments(1), payments(3)]).toEqual(['Ein Zahlungseingang', '3 Zahlungseingänge']);
  });

  it('groups an IBAN', () => {
    expect(iban('DE02120300000000202051')).toBe('DE02\u00a01203\u00a00000\u00a00000\u00a02020\u00a051');
  });
});
