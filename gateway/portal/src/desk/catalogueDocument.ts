import type { CatalogueDocument } from '../api/types';

export type { CatalogueDocument };

const FORMAT: CatalogueDocument['format'] = 'allmende-katalog/1';

/** The document in a file, or what is wrong with the file as a whole. */
export function readDocument(text: string): { document?: CatalogueDocument; fault?: string } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { fault: 'Das ist keine JSON-Datei. Bitte wählen Sie eine andere.' };
  }
  const document = found as Partial<CatalogueDocument> | null;
  return document?.format === FORMAT && Array.isArray(document.offerings)
    ? { document: document as CatalogueDocument }
    : { fault: `Das ist kein Dokument im Format ${FORMAT}. Bitte wählen Sie eine andere Datei.` };
}

/** By which name people know the entry that a pointer leads into. */
export function entryName(document: CatalogueDocument, pointer: string): string {
  const index = /^\/offerings\/(\d+)/.exec(pointer)?.[1];
  const entry = index === undefined ? undefined : document.offerings[Number(index)];
  return entry ? (entry.content?.name ?? entry.key) : 'Datei';
}
