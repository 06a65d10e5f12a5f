import type { Role } from '../api/types';

/** Filters live in the address, so that a list can be bookmarked and sent to a colleague. */

/** A word from the address, if it is one; digits alone arrive as a number. */
export function word(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function textSearch(search: Record<string, unknown>): { suche?: string } {
  return { suche: word(search.suche) };
}

export function stateSearch(search: Record<string, unknown>): { stand?: string } {
  return { stand: word(search.stand) };
}

export function monthSearch(search: Record<string, unknown>): { monat?: string } {
  return { monat: word(search.monat) };
}

/** A moment in the past and whose rights: day, time and role. */
export function momentSearch({ tag, uhrzeit, rolle }: Record<string, unknown>): { tag?: string; uhrzeit?: string; rolle?: Role } {
  return { tag: word(tag), uhrzeit: word(uhrzeit), rolle: word(rolle) as Role | undefined };
}
