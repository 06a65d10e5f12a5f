import { word } from '../app/search';

export interface CatalogueSearch {
  readonly suche?: string;
  readonly kategorie?: string;
  readonly modell?: string;
  readonly schutz?: string;
  readonly nachweis?: string;
  readonly merkliste?: 'ja';
}

export function catalogueSearch(search: Record<string, unknown>): CatalogueSearch {
  return {
    suche: word(search.suche),
    kategorie: word(search.kategorie),
    modell: word(search.modell),
    schutz: word(search.schutz),
    nachweis: word(search.nachweis),
    merkliste: search.merkliste === 'ja' ? 'ja' : undefined,
  };
}
