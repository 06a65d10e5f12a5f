import { describe, expect, it } from 'vitest';
import { entryName, readDocument } from './catalogueDocument';

const text = JSON.stringify({
  format: 'allmende-katalog/1',
  offerings: [{ key: 'stadtplan', content: { name: 'Stadtplan' } }, { key: 'archiv', content: {} }],
});

describe('a catalogue document', () => {
  it('is read when it has the format', () => {
    expect(readDocument(text).document?.offerings).toHaveLength(2);
    expect(readDocument('{').fault).toContain('keine JSON-Datei');
    expect(readDocument('null').fault).toContain('allmende-katalog/1');
    expect(readDocument('{"format": "anderes", "offerings": []}').fault).toContain('allmende-katalog/1');
  });

  it('names its entries', () => {
    const document = readDocument(text).document!;
    expect(entryName(document, '/offerings/0/content/leikaKeys')).toBe('Stadtplan');
    expect(entryName(document, '/offerings/1/key')).toBe('archiv');
    expect(entryName(document, '/format')).toBe('Datei');
  });
});
