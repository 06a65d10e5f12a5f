import type { OfferingVersionState } from '../api/types';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<OfferingVersionState, Tone> = {
  DRAFT: 'info',
  IN_REVIEW: 'warning',
  PUBLISHED: 'success',
  DISCARDED: 'info',
};

export function VersionStateBadge({ state, children }: { state: OfferingVersionState; children: string }) {
  return <Badge tone={TONES[state] ?? 'info'}>{children}</Badge>;
}
