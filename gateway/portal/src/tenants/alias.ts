const SPELLED: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A short name for addresses out of an official name: "Neustadt an der Weinstraße" → "neustadt-an-der-weinstrasse". */
export function aliasFor(name: string): string {
  return name
    .toLowerCase()
    .replace(/,.*$/, '')
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 60);
}
