import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { Suspension, Tenant } from '../api/types';
import { day, instant } from '../format/date';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { LinkButton } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { GROUNDS } from './grounds';
import { LiftSuspensionDialog } from './LiftSuspensionDialog';
import { suspensionsQuery } from './queries';
import { ReleaseSuspensionDialog } from './ReleaseSuspensionDialog';

const STATES: Record<Suspension['state'], { text: string; tone: Tone }> = {
  RECORDED: { text: 'Wartet auf Freigabe', tone: 'warning' },
  RELEASED: { text: 'Freigegeben', tone: 'info' },
  EFFECTIVE: { text: 'In Kraft', tone: 'danger' },
  LIFTED: { text: 'Aufgehoben', tone: 'success' },
  DISCARDED: { text: 'Verworfen', tone: 'info' },
};

/** Why and how long a tenant is or was suspended, for the association. */
export function SuspensionsSection({ tenant }: { tenant: Tenant }) {
  const me = useMe();
  const suspensions = useQuery(suspensionsQuery(tenant.id));
  const items = suspensions.data?.items ?? [];
  const mayRecord = hasAny(me, ['ASSOCIATION_ADMIN']) && tenant.state === 'ACTIVE' && !items.some(stands);
  if (items.length === 0 && !mayRecord) return null;
  return (
    <Section title="Sperre">
      {items.map((suspension) => (
        <SuspensionFacts key={suspension.id} suspension={suspension} tenant={tenant} />
      ))}
      {mayRecord && (
        <div className="button-row button-row--below">
          <LinkButton to="/mandanten/$tenantId/sperre" params={{ tenantId: tenant.id }} look="secondary">
            Sperre erfassen
          </LinkButton>
        </div>
      )}
    </Section>
  );
}

function stands({ state }: Suspension): boolean {
  return state !== 'LIFTED' && state !== 'DISCARDED';
}

function SuspensionFacts({ suspension, tenant }: { suspension: Suspension; tenant: Tenant }) {
  const me = useMe();
  const [asked, setAsked] = useState<'release' | 'lift'>();
  const { state, ended } = suspension;
  const inForce = state === 'EFFECTIVE';
  return (
    <div>
      <p className="badge-row">
        <Badge tone={STATES[state].tone}>{STATES[state].text}</Badge>
      </p>
      <Facts
        facts={[
          { label: 'Grund', value: GROUNDS[suspension.ground] },
          { label: 'Text für die Verwaltung', value: suspension.reason },
          { label: 'Gesperrt ab', value: day(suspension.takesEffectOn) },
          { label: 'Erfasst', value: `${suspension.recordedBy}, ${instant(suspension.recordedAt)}` },
          {
            label: 'Freigegeben',
            value: suspension.releasedBy && suspension.releasedAt && `${suspension.releasedBy}, ${instant(suspension.releasedAt)}`,
          },
          { label: 'In Kraft seit', value: suspension.tookEffectAt && instant(suspension.tookEffectAt) },
          {
            label: state === 'LIFTED' ? 'Aufgehoben' : 'Verworfen',
            value: ended && `${ended.by}, ${instant(ended.at)}: ${ended.reason}`,
          },
        ]}
      />
      {stands(suspension) && (
        <div className="button-row button-row--below">
          {state === 'RECORDED' && hasAny(me, ['ASSOCIATION_ADMIN', 'AUDITOR']) && (
            <Button onClick={() => setAsked('release')}>Sperre freigeben</Button>
          )}
          {hasAny(me, ['ASSOCIATION_ADMIN']) && (
            <Button look="secondary" onClick={() => setAsked('lift')}>
              {inForce ? 'Sperre aufheben' : 'Sperre verwerfen'}
            </Button>
          )}
        </div>
      )}
      {asked === 'release' && (
        <ReleaseSuspensionDialog suspension={suspension} tenant={tenant} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'lift' && <LiftSuspensionDialog suspension={suspension} tenant={tenant} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
