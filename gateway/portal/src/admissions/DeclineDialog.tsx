import { body, tenants } from '../api/client';
import type { AdmissionRequest } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';

/** The administration is not taken in, for a reason. */
export function DeclineDialog({ request, onClose }: { request: AdmissionRequest; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Antrag ablehnen?"
      verb="Ablehnen"
      subject={request.id}
      act={(reason, key) =>
        body(
          tenants.POST('/admission-requests/{admissionRequestId}/declining', {
            params: { path: { admissionRequestId: request.id }, header: { 'Idempotency-Key': key } },
            body: reason,
          }),
        )
      }
      done="Der Antrag ist abgelehnt."
      changes="admission-requests"
      onClose={onClose}
    >
      Das System verschickt keine E-Mails. Teilen Sie {request.applicantName} die Entscheidung und den Grund bitte selbst mit:{' '}
      {request.email}
    </ReasonDialog>
  );
}
