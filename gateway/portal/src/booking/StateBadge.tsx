import type { BookingState } from '../api/types';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<BookingState, Tone> = {
  IN_APPROVAL: 'warning',
  APPROVED: 'info',
  SCHEDULED: 'info',
  PROVISIONING: 'info',
  INQUIRY: 'warning',
  ACTIVE: 'success',
  SUSPENDED: 'danger',
  TERMINATION_SCHEDULED: 'warning',
  DEPROVISIONING: 'warning',
  ENDED: 'info',
  REJECTED: 'danger',
  WITHDRAWN: 'info',
  CANCELLED: 'info',
  DECLINED: 'danger',
};

export function StateBadge({ state, children }: { state: BookingState; children: string }) {
  return <Badge tone={TONES[state] ?? 'info'}>{children}</Badge>;
}
