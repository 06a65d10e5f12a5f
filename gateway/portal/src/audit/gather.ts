import type { AuditEntry } from '../api/types';

/** What somebody only looked at; each look stays an entry of its own in the trail. */
const LOOKS = new Set([
  'TENANT_LOOKED_AT',
  'AFFILIATIONS_LOOKED_AT',
  'LOGIN_PROVIDERS_LOOKED_AT',
  'DOCUMENT_LOOKED_AT',
  'SUPPORT_LOOKED',
]);

/** Looks at one thing by one person, one after the other; anything else is alone. */
export interface Gathered {
  readonly newest: AuditEntry;
  readonly oldest: AuditEntry;
  readonly times: number;
}

/** Entries as rows of a table, the newest first: twenty looks in a row are one row, unless somebody wants to see each. */
export function gather(entries: readonly AuditEntry[], single: ReadonlySet<string>): Gathered[] {
  const rows: Gathered[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (last && !single.has(last.newest.id) && !single.has(entry.id) && isSameLook(last.newest, entry)) {
      rows[rows.length - 1] = { ...last, oldest: entry, times: last.times + 1 };
    } else {
      rows.push({ newest: entry, oldest: entry, times: 1 });
    }
  }
  return rows;
}

/** The ids of what stands behind a row. */
export function behind(row: Gathered, entries: readonly AuditEntry[]): string[] {
  const from = entries.findIndex(({ id }) => id === row.newest.id);
  return entries.slice(from, from + row.times).map(({ id }) => id);
}

function isSameLook(a: AuditEntry, b: AuditEntry): boolean {
  return LOOKS.has(a.act) && a.act === b.act && a.actor === b.actor && a.summary === b.summary && a.reason === b.reason;
}
