import { billing, body, marketplace, tenants } from '../api/client';
import type { AuditFault, AuditReport, ListedAuditEntries } from '../api/types';

/** Each service keeps its own audit trail; all have the same operations. */
export interface Trail {
  readonly key: TrailKey;
  readonly name: string;
  readonly lead: string;
  readonly packageAddress: string;
  readonly entries: (pageToken: string | undefined) => Promise<ListedAuditEntries>;
  readonly check: () => Promise<AuditReport>;
  readonly erase: (auditEntryId: string, reason: string, key: string) => Promise<unknown>;
}

export type TrailKey = 'mandanten' | 'marktplatz' | 'abrechnung';

export const MEMBER_TRAIL: Trail = {
  key: 'mandanten',
  name: 'Mandant',
  lead: 'Personen, Rechte, Stammdaten und technische Zugänge.',
  packageAddress: '/api/tenants/v1/audit-package',
  entries: (pageToken) => body(tenants.GET('/audit-entries', { params: { query: { pageToken } } })),
  check: () => body(tenants.GET('/audit-check')),
  erase: (auditEntryId, reason, key) => body(tenants.POST('/audit-entries/{auditEntryId}/erasure', erasure(auditEntryId, reason, key))),
};

export const TRAILS: readonly Trail[] = [
  MEMBER_TRAIL,
  {
    key: 'marktplatz',
    name: 'Marktplatz',
    lead: 'Leistungen, Buchungen, Freigaben und Bereitstellung.',
    packageAddress: '/api/marketplace/v1/audit-package',
    entries: (pageToken) => body(marketplace.GET('/audit-entries', { params: { query: { pageToken } } })),
    check: () => body(marketplace.GET('/audit-check')),
    erase: (auditEntryId, reason, key) =>
      body(marketplace.POST('/audit-entries/{auditEntryId}/erasure', erasure(auditEntryId, reason, key))),
  },
  {
    key: 'abrechnung',
    name: 'Abrechnung',
    lead: 'Preise, Verbrauch, Rechnungsläufe und Rechnungen.',
    packageAddress: '/api/billing/v1/audit-package',
    entries: (pageToken) => body(billing.GET('/audit-entries', { params: { query: { pageToken } } })),
    check: () => body(billing.GET('/audit-check')),
    erase: (auditEntryId, reason, key) => body(billing.POST('/audit-entries/{auditEntryId}/erasure', erasure(auditEntryId, reason, key))),
  },
];

function erasure(auditEntryId: string, reason: string, key: string) {
  return { params: { path: { auditEntryId }, header: { 'Idempotency-Key': key } }, body: { reason } };
}

export function trailSearch(search: Record<string, unknown>): { bereich?: TrailKey } {
  return { bereich: TRAILS.find(({ key }) => key === search.bereich)?.key };
}

const FAULTS: Record<AuditFault['kind'], string> = {
  POSITION_MISSING: 'ein Glied der Kette fehlt',
  ENTRY_MISSING: 'ein Eintrag ist verschwunden',
  HASH_DIFFERS: 'der Eintrag ist nicht der, der versiegelt wurde',
  CONTENT_DIFFERS: 'der Text wurde verändert',
  CONTENT_MISSING: 'der Text ist verschwunden, und kein Eintrag nennt seine Löschung',
  ENTRY_FOREIGN: 'ein Eintrag wurde eingeschleust',
  CHAIN_TOO_SHORT: 'das Ende der Kette fehlt',
  ANCHOR_DIFFERS: 'die Kette wurde neu geschrieben',
  ANCHOR_FORGED: 'ein Anker trägt eine fremde Unterschrift',
};

export function faultText({ kind, position }: AuditFault): string {
  return position === 0 ? `Außerhalb der Kette: ${FAULTS[kind]}.` : `Stelle ${position}: ${FAULTS[kind]}.`;
}
