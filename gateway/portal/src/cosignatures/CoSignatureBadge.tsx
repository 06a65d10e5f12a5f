import type { CoSignature } from '../api/types';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<CoSignature['state'], Tone> = { OPEN: 'warning', GIVEN: 'success', REFUSED: 'danger' };

/** Where a co-signature stands, and whether its time is over. */
export function CoSignatureBadge({ coSignature: { state, stateLabel, overdue } }: { coSignature: CoSignature }) {
  return <Badge tone={overdue ? 'danger' : TONES[state]}>{overdue ? 'Überfällig' : stateLabel}</Badge>;
}
