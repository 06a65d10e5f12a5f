import { useState } from 'react';
import { useMe } from '../api/me';
import type { Booking } from '../api/types';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { DelegatedTaskDialog } from './DelegatedTaskDialog';
import { FrameworkDialog } from './FrameworkDialog';

/** How a booking stands to its processing agreement, and what the person can do about it; nothing when it needs none. */
export function AgreementSection({ booking }: { booking: Booking }) {
  const me = useMe();
  const [recording, setRecording] = useState<'framework' | 'delegated'>();
  const { agreement } = booking;
  if (!agreement) return null;
  const { label, since, suffices, agreementId } = agreement;
  const records =
    !suffices && booking.provider.id === me.tenant.id && me.grants.some(({ role }) => role === 'CATALOGUE_EDITOR');
  return (
    <Section title="Auftragsverarbeitung (AVV)">
      <Alert tone={suffices ? 'success' : 'warning'} title={label}>
        <p className="kern-body">
          {suffices ? `Seit ${instant(since)}.` : `Seit ${instant(since)}. Vorher darf der Dienst nicht bereitgestellt werden.`}
        </p>
        {agreementId && (
          <LinkButton to="/avv/$agreementId" params={{ agreementId }} look="secondary">
            AVV öffnen
          </LinkButton>
        )}
      </Alert>
      {records && (
        <div className="button-row">
          <Button look="secondary" onClick={() => setRecording('framework')}>
            Rahmen-AVV nennen
          </Button>
          <Button look="secondary" onClick={() => setRecording('delegated')}>
            Aufgabe ist übertragen
          </Button>
        </div>
      )}
      {recording === 'framework' && <FrameworkDialog booking={booking} onClose={() => setRecording(undefined)} />}
      {recording === 'delegated' && <DelegatedTaskDialog booking={booking} onClose={() => setRecording(undefined)} />}
      <p className="kern-body">
        <TextLink to="/avv">Alle AVV und Rahmen-AVV</TextLink>
      </p>
    </Section>
  );
}
