import type { Lifecycle } from '../api/types';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<Lifecycle, Tone> = { ON_SALE: 'success', DISCONTINUED: 'warning', SALE_ENDED: 'warning', RETIRED: 'danger' };

/** Says that an offering ends; what can be booked without an end says nothing. */
export function LifecycleBadge({ lifecycle, children }: { lifecycle: Lifecycle; children: string }) {
  return lifecycle === 'ON_SALE' ? null : <Badge tone={TONES[lifecycle] ?? 'warning'}>{children}</Badge>;
}
