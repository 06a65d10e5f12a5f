import { describe, expect, it } from 'vitest';
import type { Quota, QuotaEntry } from '../api/types';
import { allowedBy, inUse, isOverdrawn, isUsedUp, leftOf, validity } from './words';

const quota: Quota = {
  bookings: { label: 'Buchungen', allowed: '3', held: '1', free: '2' },
  units: { label: 'Arbeitsplatz', allowed: '1000', held: '1000', free: '0' },
  unit: 'arbeitsplatz',
  validFrom: '2026-12-01',
  reason: 'Der Speicher ist knapp.',
  forAll: false,
};

const entry: QuotaEntry = {
  validFrom: '2026-12-01',
  reason: 'Der Speicher ist knapp.',
  setBy: 'Lena Jansen',
  setAt: '2026-11-22T08:00:00Z',
  standing: 'PLANNED',
  standingLabel: 'Geplant',
};

describe('quotas', () => {
  it('say what is left of bookings and units', () => {
    expect(leftOf(quota)).toBe('2 von 3 Buchungen frei; Arbeitsplatz: 0 von 1.000 frei');
    expect(leftOf({ ...quota, units: undefined })).toBe('2 von 3 Buchungen frei');
  });

  it('say what is in use', () => {
    expect(inUse(quota)).toBe('1 Buchung, Arbeitsplatz: 1.000');
    expect(inUse({ ...quota, bookings: { label: 'Buchungen', allowed: '3', held: '2', free: '1' }, units: undefined })).toBe('2 Buchungen');
  });

  it('are used up as soon as one limit is', () => {
    expect(isUsedUp(quota)).toBe(true);
    expect(isUsedUp({ ...quota, units: undefined })).toBe(false);
  });

  it('are overdrawn when more is held than allowed', () => {
    expect(isOverdrawn(quota)).toBe(false);
    expect(isOverdrawn({ ...quota, bookings: { label: 'Buchungen', allowed: '9', held: '10', free: '0' } })).toBe(true);
  });

  it('say what they allow, and when nothing is limited any more', () => {
    expect(allowedBy({ ...entry, bookings: 1 })).toBe('1 Buchung');
    expect(allowedBy({ ...entry, bookings: 0, unit: 'arbeitsplatz', unitLabel: 'Arbeitsplatz', units: '1000' })).toBe('0 Buchungen, Arbeitsplatz: 1.000');
    expect(allowedBy(entry)).toBe('Aufgehoben');
  });

  it('say from when until when', () => {
    expect(validity(entry)).toBe('ab 01.12.2026');
    expect(validity({ ...entry, validUntil: '2026-12-31' })).toBe('01.12.2026 bis 31.12.2026');
  });
});
