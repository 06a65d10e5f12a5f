import type { RegisterImport } from '../api/types';
import { label, REGISTER_IMPORT_STATES } from '../format/labels';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<RegisterImport['state'], Tone> = { SUBMITTED: 'warning', RELEASED: 'success', DISCARDED: 'info' };

export function RegisterStateBadge({ state }: { state: RegisterImport['state'] }) {
  return <Badge tone={TONES[state]}>{label(REGISTER_IMPORT_STATES, state)}</Badge>;
}
