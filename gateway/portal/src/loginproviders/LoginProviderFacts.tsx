import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { LoginProvider } from '../api/types';
import { instant } from '../format/date';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { type Act, DecisionDialog } from './DecisionDialog';

const STATES: Record<LoginProvider['state'], { text: string; tone: Tone }> = {
  REGISTERED: { text: 'Wartet auf Bestätigung', tone: 'warning' },
  ACTIVE: { text: 'Eingeschaltet', tone: 'success' },
  OFF: { text: 'Abgeschaltet', tone: 'danger' },
  REMOVED: { text: 'Entfernt', tone: 'info' },
};

const CHANGES: Record<LoginProvider['state'], string> = {
  REGISTERED: '',
  ACTIVE: 'Wieder eingeschaltet',
  OFF: 'Abgeschaltet',
  REMOVED: 'Entfernt',
};

/** How a login provider stands, and what one may do about it. */
export function LoginProviderFacts({ provider }: { provider: LoginProvider }) {
  const me = useMe();
  const [asked, setAsked] = useState<Act>();
  const { state, confirmedBy, confirmedAt, switchedBy, switchedAt } = provider;
  return (
    <div>
      <p className="badge-row">
        <Badge tone={STATES[state].tone}>{STATES[state].text}</Badge>
      </p>
      <Facts
        facts={[
          { label: 'Adresse (Issuer)', value: provider.issuer },
          { label: 'Kennung des Marktplatzes dort', value: provider.clientId },
          { label: 'Der Marktplatz weist sich aus', value: provider.usesSecret ? 'mit einem Geheimnis' : 'mit seinem Schlüssel' },
          { label: 'Für E-Mail-Adressen mit', value: provider.emailDomains.map((domain) => `@${domain}`).join(', ') },
          { label: 'Eingetragen', value: `${provider.registeredBy}, ${instant(provider.registeredAt)}` },
          { label: 'Bestätigt', value: confirmedBy && confirmedAt && `${confirmedBy}, ${instant(confirmedAt)}` },
          { label: CHANGES[state], value: switchedBy && switchedAt && `${switchedBy}, ${instant(switchedAt)}` },
        ]}
      />
      {state !== 'REMOVED' && hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']) && (
        <div className="button-row button-row--below">
          {state === 'REGISTERED' && <Button onClick={() => setAsked('CONFIRM')}>Anmeldedienst bestätigen</Button>}
          {state === 'OFF' && <Button onClick={() => setAsked('ON')}>Wieder einschalten</Button>}
          {state === 'ACTIVE' && (
            <Button look="secondary" onClick={() => setAsked('OFF')}>
              Abschalten
            </Button>
          )}
          <Button look="secondary" onClick={() => setAsked('REMOVE')}>
            Entfernen
          </Button>
        </div>
      )}
      {asked && <DecisionDialog act={asked} provider={provider} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
