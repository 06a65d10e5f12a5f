import type { AdmissionRequest } from '../api/types';
import { ADMISSION_STATES, label } from '../format/labels';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<AdmissionRequest['state'], Tone> = { OPEN: 'warning', TAKEN_UP: 'success', DECLINED: 'info' };

export function AdmissionStateBadge({ state }: { state: AdmissionRequest['state'] }) {
  return <Badge tone={TONES[state]}>{label(ADMISSION_STATES, state)}</Badge>;
}
