import type { OfferingSummary } from '../api/types';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<OfferingSummary['maturity'], Tone> = { AVAILABLE: 'success', PILOT: 'info', DEPRECATED: 'warning' };

export function MaturityBadge({ maturity, children }: { maturity: OfferingSummary['maturity']; children: string }) {
  return <Badge tone={TONES[maturity] ?? 'info'}>{children}</Badge>;
}
