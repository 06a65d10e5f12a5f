import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import type { Evidence } from '../api/types';
import { Button } from '../ui/Button';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { AddEvidenceForm } from './AddEvidenceForm';
import { EvidenceTable } from './EvidenceTable';
import { ownEvidenceQuery } from './queries';

const route = getRouteApi('/member/nachweise/$ownOfferingId');

/** What proves something about an own offering: to see, to add, to remove. */
export function OfferingEvidencePage() {
  const { ownOfferingId } = route.useParams();
  const [removing, setRemoving] = useState<Evidence>();
  const read = useQuery(ownEvidenceQuery(ownOfferingId));
  return (
    <Page
      title={read.data ? `Nachweise: ${read.data.name}` : 'Nachweise'}
      lead="Sie stehen auf der Seite der Leistung, auch abgelaufene, bis Sie sie entfernen. 60 und 14 Tage vor dem letzten Tag steht es unter „Zu erledigen“."
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
    >
      <Loaded query={read}>
        {({ key, items }) => (
          <>
            <Section title="Hinterlegt">
              {items.length > 0 ? (
                <EvidenceTable
                  offeringKey={key}
                  items={items}
                  act={(evidence) => (
                    <Button look="tertiary" aria-label={`Entfernen: ${evidence.kindLabel}, ${evidence.issuer}`} onClick={() => setRemoving(evidence)}>
                      Entfernen
                    </Button>
                  )}
                />
              ) : (
                <p className="kern-body">Noch gibt es keinen Nachweis.</p>
              )}
            </Section>
            <Section title="Nachweis hinterlegen">
              <AddEvidenceForm key={items.length} ownOfferingId={ownOfferingId} />
            </Section>
          </>
        )}
      </Loaded>
      {removing && (
        <ReasonDialog
          title="Nachweis entfernen?"
          hint="Der Grund steht im Protokoll."
          verb="Entfernen"
          subject={removing.id}
          act={(request, key) =>
            body(
              marketplace.POST('/own-offerings/{ownOfferingId}/evidence/{evidenceId}/removal', {
                params: { path: { ownOfferingId, evidenceId: removing.id }, header: { 'Idempotency-Key': key } },
                body: request,
              }),
            )
          }
          done="Der Nachweis ist entfernt."
          changes="evidence"
          onClose={() => setRemoving(undefined)}
        >
          <p className="kern-body">
            {removing.kindLabel}, {removing.issuer}. Die Datei ist danach fort.
          </p>
        </ReasonDialog>
      )}
    </Page>
  );
}
