import type { Evidence } from '../api/types';
import { day } from '../format/date';

export const EVIDENCE_KINDS: Record<Evidence['kind'], string> = {
  C5: 'C5-Testat',
  ISO_27001: 'Zertifikat nach ISO 27001',
  PENETRATION_TEST: 'Penetrationstest',
  IMPACT_ASSESSMENT: 'Muster der Datenschutz-Folgenabschätzung',
  ACCESSIBILITY: 'Erklärung zur Barrierefreiheit',
  MEASURES: 'Technische und organisatorische Maßnahmen (TOM)',
};

/** From when until when, and how long that is from today. */
export function validityText({ validFrom, validUntil, daysLeft }: Pick<Evidence, 'validFrom' | 'validUntil' | 'daysLeft'>): string {
  if (!validUntil || daysLeft === undefined) return `seit ${day(validFrom)}, ohne Ende`;
  return `${day(validFrom)} bis ${day(validUntil)}, ${left(daysLeft)}`;
}

function left(days: number): string {
  if (days < 0) return days === -1 ? 'seit gestern abgelaufen' : `seit ${-days} Tagen abgelaufen`;
  if (days === 0) return 'heute der letzte Tag';
  return days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`;
}
