import { body, tenants } from '../api/client';
import type { MembershipDocument } from '../api/types';
import { ReasonDialog } from '../ui/ReasonDialog';

interface Props {
  readonly tenantId: string;
  readonly membershipId: string;
  readonly document: MembershipDocument;
  readonly onClose: () => void;
}

/** A paper lies in the wrong place: its content goes, that it was there stays. */
export function RemoveDocumentDialog({ tenantId, membershipId, document, onClose }: Props) {
  return (
    <ReasonDialog
      title="Dokument entfernen?"
      hint="Der Mandant sieht ihn."
      verb="Endgültig entfernen"
      subject={document.id}
      act={(reason, key) =>
        body(
          tenants.POST('/tenants/{tenantId}/memberships/{membershipId}/documents/{documentId}/removal', {
            params: { path: { tenantId, membershipId, documentId: document.id }, header: { 'Idempotency-Key': key } },
            body: reason,
          }),
        )
      }
      done="Das Dokument ist entfernt."
      changes="documents"
      onClose={onClose}
    >
      Der Inhalt von „{document.fileName}“ wird gelöscht und lässt sich nicht wiederherstellen. Name, Prüfsumme und wer es wann warum
      entfernt hat, bleiben vermerkt.
    </ReasonDialog>
  );
}
