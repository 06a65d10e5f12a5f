import { word } from '../app/search';

export const MOST_COMPARED = 4;

export interface CompareSearch {
  readonly dienste?: string;
}

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  return { dienste: word(search.dienste) };
}

/** The keys of an address, each once and not more than fit side by side. */
export function comparedKeys(text: string | undefined): string[] {
  const keys = (text ?? '').split(',').filter((key) => key !== '');
  return [...new Set(keys)].slice(0, MOST_COMPARED);
}
