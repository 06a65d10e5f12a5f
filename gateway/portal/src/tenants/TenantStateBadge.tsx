import type { TenantSummary } from '../api/types';
import { label, TENANT_STATES } from '../format/labels';
import { Badge, type Tone } from '../ui/Badge';

const TONES: Record<TenantSummary['state'], Tone> = {
  INVITED: 'info',
  ONBOARDING: 'info',
  ACTIVE: 'success',
  SUSPENDED: 'danger',
  LEAVING: 'warning',
  CLOSED: 'info',
};

export function TenantStateBadge({ state }: { state: TenantSummary['state'] }) {
  return <Badge tone={TONES[state] ?? 'info'}>{label(TENANT_STATES, state)}</Badge>;
}
