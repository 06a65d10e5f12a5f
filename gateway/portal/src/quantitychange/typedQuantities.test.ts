import { describe, expect, it } from 'vitest';
import type { Booking } from '../api/types';
import { changeableOf, wishedOf } from './typedQuantities';

const booking = {
  quantities: { seat: '1200.0000', scan: '50' },
  quote: {
    lines: [
      { componentCode: 'seat', name: 'Arbeitsplatz', model: 'PER_UNIT', unitLabel: 'Arbeitsplatz' },
      { componentCode: 'scan', name: 'Scan', model: 'METERED', unitLabel: 'Seite' },
      { componentCode: 'base', name: 'Grundbetrag', model: 'FIXED', unitLabel: 'Monat' },
    ],
  },
} as unknown as Booking;

describe('quantities of a change', () => {
  const changeable = changeableOf(booking);

  it('are those that are charged per unit', () =>
    expect(changeable).toEqual([{ code: 'seat', name: 'Arbeitsplatz', unit: 'Arbeitsplatz', ordered: '1.200' }]));

  it('are sent when they differ', () => {
    expect(wishedOf(changeable, {})).toEqual({});
    expect(wishedOf(changeable, { seat: '1200' })).toEqual({});
    expect(wishedOf(changeable, { seat: '1.300' })).toEqual({ seat: '1300' });
  });

  it('are not sent when one is no number', () => expect(wishedOf(changeable, { seat: 'viele' })).toBeUndefined());
});
