import type { Tone } from '../ui/Badge';

const TONES: Record<string, Tone> = {
  OFFERED: 'warning',
  SIGNED_BY_CONSUMER: 'warning',
  SIGNED_BY_BOTH: 'success',
  PROPOSED: 'warning',
  IN_FORCE: 'success',
};

/** How urgent the state of an agreement or a cover looks. */
export function toneOf(state: string): Tone {
  return TONES[state] ?? 'info';
}

/** Where the document of an agreement lies. */
export function documentOf(agreementId: string): string {
  return `/api/marketplace/v1/processing-agreements/${encodeURIComponent(agreementId)}/document`;
}

/** Where the document of a framework lies. */
export function paperOf(coverId: string): string {
  return `/api/marketplace/v1/agreement-covers/${encodeURIComponent(coverId)}/document`;
}
