import type { Invoice, InvoiceState } from '../api/types';
import { Badge } from '../ui/Badge';

const TONES: Record<InvoiceState, 'info' | 'warning' | 'danger'> = {
  ISSUED: 'info',
  CANCELLATION_REQUESTED: 'warning',
  CANCELLED: 'danger',
};

export function InvoiceStateBadge({ invoice }: { invoice: Invoice }) {
  return <Badge tone={TONES[invoice.state]}>{invoice.stateLabel}</Badge>;
}
