import type { Quota, QuotaEntry, QuotaLimit } from '../api/types';
import { day } from '../format/date';
import { quantity } from '../format/money';

function limits({ bookings, units }: Quota): QuotaLimit[] {
  return [bookings, units].filter((limit) => limit !== undefined);
}

/** "2 von 3 Buchungen frei; Arbeitsplatz: 15 von 40 frei" */
export function leftOf(quota: Quota): string {
  return limits(quota)
    .map((limit) =>
      limit === quota.bookings
        ? `${quantity(limit.free)} von ${quantity(limit.allowed)} ${limit.label} frei`
        : `${limit.label}: ${quantity(limit.free)} von ${quantity(limit.allowed)} frei`,
    )
    .join('; ');
}

/** "1 Buchung, Arbeitsplatz: 15" */
export function inUse({ bookings, units }: Quota): string {
  return [
    bookings && (bookings.held === '1' ? '1 Buchung' : `${quantity(bookings.held)} ${bookings.label}`),
    units && `${units.label}: ${quantity(units.held)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** Whether nothing is left of something that it limits. */
export function isUsedUp(quota: Quota): boolean {
  return limits(quota).some(({ free }) => Number(free) === 0);
}

/** Whether more is held than is allowed, as after a quota was lowered. */
export function isOverdrawn(quota: Quota): boolean {
  return limits(quota).some(({ held, allowed }) => Number(held) > Number(allowed));
}

/** "3 Buchungen, Arbeitsplatz: 40" */
export function allowedBy({ bookings, unitLabel, units }: QuotaEntry): string {
  const parts = [
    bookings !== undefined && `${bookings} ${bookings === 1 ? 'Buchung' : 'Buchungen'}`,
    units !== undefined && `${unitLabel}: ${quantity(units)}`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : 'Aufgehoben';
}

/** "ab 01.12.2026" or "01.12.2026 bis 31.12.2026" */
export function validity({ validFrom, validUntil }: { validFrom: string; validUntil?: string }): string {
  return validUntil ? `${day(validFrom)} bis ${day(validUntil)}` : `ab ${day(validFrom)}`;
}
