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
