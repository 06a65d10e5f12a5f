import { describe, expect, it } from 'vitest';
import { day, dayAfter, dayOf, instant, instantOf, month, period } from './date';

describe('dates', () => {
  it('shows days in German order', () => expect(day('2026-11-22')).toBe('22.11.2026'));
  it('shows moments on the clock of Berlin', () => {
    expect(instant('2026-11-22T08:00:00Z')).toBe('22.11.2026, 09:00 Uhr');
    expect(instant('2026-07-01T08:00:00Z')).toBe('01.07.2026, 10:00 Uhr');
  });
  it('finds the moment at which the clock of Berlin shows a time', () => {
    expect(instantOf('2026-11-22', '09:00')).toBe('2026-11-22T09:00:00+01:00');
    expect(instantOf('2026-07-01', '10:00')).toBe('2026-07-01T10:00:00+02:00');
    expect(instantOf('2026-10-25', '02:30')).toBe('2026-10-25T02:30:00+02:00');
  });
  it('counts the evening in UTC as the next day in Berlin', () => expect(dayOf('2026-12-31T23:30:00Z')).toBe('01.01.2027'));
  it('knows the day after, at the end of a year too', () => expect(dayAfter('2026-12-31')).toBe('2027-01-01'));
  it('names months', () => expect(month('2026-03')).toBe('März 2026'));
  it('names a period that is a whole month, over the end of the year too', () => {
    expect(period({ from: '2026-12-01', until: '2027-01-01' })).toBe('Dezember 2026');
    expect(period({ from: '2026-12-15', until: '2027-01-01' })).toBe('15.12.2026 bis 31.12.2026');
  });
});
