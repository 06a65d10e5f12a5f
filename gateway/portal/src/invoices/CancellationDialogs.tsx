import { billing, body } from '../api/client';
import type { Invoice } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';

interface CancellationDialogProps {
  readonly invoice: Invoice;
  readonly onClose: () => void;
}

/** One person asks to take back an invoice. */
export function RequestCancellationDialog({ invoice, onClose }: CancellationDialogProps) {
  return (
    <ReasonDialog
      title="Stornierung beantragen?"
      hint="Er steht auf dem Stornobeleg, den der Empfänger bekommt."
      verb="Stornierung beantragen"
      subject={invoice.id}
      act={(reason, key) =>
        body(
          billing.POST('/invoices/{invoiceId}/cancellation', {
            params: { path: { invoiceId: invoice.id }, header: { 'Idempotency-Key': key } },
            body: reason,
          }),
        )
      }
      done="Die Stornierung ist beantragt."
      onClose={onClose}
    >
      An der Rechnung ändert sich nichts, bis eine zweite Person mit der Rolle Rechnungsfreigabe zustimmt.
    </ReasonDialog>
  );
}

/** It does not come to that; the invoice stays. */
export function DiscardCancellationDialog({ invoice, onClose }: CancellationDialogProps) {
  return (
    <ReasonDialog
      title="Stornierung verwerfen?"
      hint="Er steht im Protokoll."
      verb="Verwerfen"
      subject={invoice.id}
      act={(reason, key) =>
        body(
          billing.POST('/invoices/{invoiceId}/cancellation/discarding', {
            params: { path: { invoiceId: invoice.id }, header: { 'Idempotency-Key': key } },
            body: reason,
          }),
        )
      }
      done="Die Stornierung ist verworfen. Die Rechnung bleibt bestehen."
      onClose={onClose}
    >
      Die Rechnung bleibt bestehen. Der Antrag und sein Ende stehen im Protokoll.
    </ReasonDialog>
  );
}
