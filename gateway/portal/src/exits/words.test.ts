import { describe, expect, it } from 'vitest';
import type { Exit } from '../api/types';
import { count, hint } from './words';

const EXIT: Exit = { tenantId: 'ten_1', tenantName: 'Koblenz', stage: 'TO_DO', lastDay: '2026-11-30', items: [] };
const ASKED = { requestedAt: '2026-12-01T09:00:00Z', requestedBy: 'Birgit Krause', missing: ['BILLING' as const] };

describe('hint', () => {
  it('says that nobody has asked for the data', () => {
    expect(hint(EXIT, 'DATA_EXPORT')).toContain('noch niemand');
    expect(hint(EXIT, 'LAST_BILL')).toContain('erst das Datenpaket');
  });

  it('names whose part is missing', () => {
    expect(hint({ ...EXIT, export: ASKED }, 'DATA_EXPORT')).toContain('es fehlt noch: Abrechnung.');
  });

  it('asks for the download, and names who has it', () => {
    const ready = { ...ASKED, missing: [], readyAt: '2026-12-01T09:01:00Z', keptUntil: '2026-12-31' };
    expect(hint({ ...EXIT, export: ready }, 'DATA_EXPORT')).toContain('31.12.2026');
    const taken = { ...ready, downloadedAt: '2026-12-02T09:00:00Z', downloadedBy: 'Birgit Krause' };
    expect(hint({ ...EXIT, export: taken }, 'DATA_EXPORT')).toContain('von Birgit Krause');
  });

  it('says the last day', () => {
    expect(hint(EXIT, 'MEMBERSHIP')).toContain('30.11.2026');
  });
});

describe('count', () => {
  it('knows one from many', () => {
    expect(count(1, 'Dokument', 'Dokumente')).toBe('1 Dokument');
    expect(count(undefined, 'Dokument', 'Dokumente')).toBe('0 Dokumente');
  });
});
