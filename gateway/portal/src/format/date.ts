const BERLIN = 'Europe/Berlin';

const instantFormat = new Intl.DateTimeFormat('de-DE', {
  timeZone: BERLIN,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const dayOfInstantFormat = new Intl.DateTimeFormat('de-DE', {
  timeZone: BERLIN,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const monthFormat = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** A day of the calendar: "2026-11-22" → "22.11.2026". */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}

/** A point in time as the clock in Berlin shows it: "22.11.2026, 09:00 Uhr". */
export function instant(at: string): string {
  return `${instantFormat.format(new Date(at))} Uhr`;
}

/** The day in Berlin on which something happened. */
export function dayOf(at: string): string {
  return dayOfInstantFormat.format(new Date(at));
}

/** The instant at which the clock in Berlin shows a day and a time; in the hour that autumn has twice, the first. */
export function instantOf(date: string, time: string): string {
  const summer = new Date(`${date}T${time}:00+02:00`);
  const shown = summer.toLocaleTimeString('de-DE', { timeZone: BERLIN, hour: '2-digit', minute: '2-digit' });
  return `${date}T${time}:00${shown === time ? '+02:00' : '+01:00'}`;
}

/** "2026-11" → "November 2026" */
export function month(yearMonth: string): string {
  return monthFormat.format(new Date(`${yearMonth}-01T00:00:00Z`));
}

/** The day before, for half-open periods: until 2027-01-01 means the last day is 31.12.2026. */
export function dayBefore(date: string): string {
  return moved(date, -1);
}

/** The other way: whose last day is 31.12.2026 ends as until 2027-01-01. */
export function dayAfter(date: string): string {
  return moved(date, 1);
}

function moved(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** A half-open period as people read it; a whole month by its name. */
export function period(of: { from: string; until: string }): string {
  const yearMonth = of.from.slice(0, 7);
  return of.from.endsWith('-01') && of.until === firstOfNextMonth(yearMonth)
    ? month(yearMonth)
    : `${day(of.from)} bis ${day(dayBefore(of.until))}`;
}

function firstOfNextMonth(yearMonth: string): string {
  const first = new Date(`${yearMonth}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + 1);
  return first.toISOString().slice(0, 10);
}
