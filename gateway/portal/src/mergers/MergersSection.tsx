import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { Merger, Tenant } from '../api/types';
import { day, instant } from '../format/date';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { DiscardMergerDialog } from './DiscardMergerDialog';
import { MergerNotice } from './MergerNotice';
import { mergersQuery } from './queries';
import { ReleaseMergerDialog } from './ReleaseMergerDialog';

const STATES: Record<Merger['state'], { text: string; tone: Tone }> = {
  RECORDED: { text: 'Wartet auf Freigabe', tone: 'warning' },
  RELEASED: { text: 'Freigegeben', tone: 'info' },
  EFFECTIVE: { text: 'Eingetreten', tone: 'success' },
  DISCARDED: { text: 'Verworfen', tone: 'info' },
};

interface Props {
  readonly tenant: Tenant;
  /** The association sees all tenants and decides; a tenant only reads. */
  readonly byAssociation?: boolean;
}

/** Who takes over from a tenant, and from whom it has taken over. */
export function MergersSection({ tenant, byAssociation = false }: Props) {
  const me = useMe();
  const mergers = useQuery(mergersQuery(tenant.id));
  const items = mergers.data?.items ?? [];
  const mayRecord =
    byAssociation && hasAny(me, ['ASSOCIATION_ADMIN']) && tenant.state === 'ACTIVE' && !items.some(standsFor(tenant));
  if (items.length === 0 && !mayRecord) return null;
  return (
    <Section title="Rechtsnachfolge">
      {items.map((merger) => (
        <MergerFacts key={merger.id} merger={merger} tenant={tenant} byAssociation={byAssociation} />
      ))}
      {mayRecord && (
        <div className="button-row button-row--below">
          <LinkButton to="/mandanten/$tenantId/rechtsnachfolge" params={{ tenantId: tenant.id }} look="secondary">
            Rechtsnachfolge erfassen
          </LinkButton>
        </div>
      )}
    </Section>
  );
}

/** A tenant is merged only once. */
function standsFor(tenant: Tenant) {
  return ({ predecessor, state }: Merger) => predecessor.id === tenant.id && state !== 'DISCARDED';
}

function MergerFacts({ merger, tenant, byAssociation }: { merger: Merger } & Required<Props>) {
  const me = useMe();
  const [asked, setAsked] = useState<'release' | 'discard'>();
  const { predecessor, successor, state, discarded } = merger;
  const waits = state === 'RECORDED';
  return (
    <div>
      <p className="badge-row">
        <Badge tone={STATES[state].tone}>{STATES[state].text}</Badge>
      </p>
      {!byAssociation && <MergerNotice merger={merger} tenantId={tenant.id} />}
      <Facts
        facts={[
          { label: 'Vorgänger', value: <Party party={predecessor} linked={byAssociation && predecessor.id !== tenant.id} /> },
          { label: 'Nachfolger', value: <Party party={successor} linked={byAssociation && successor.id !== tenant.id} /> },
          { label: 'Erster Tag', value: day(merger.takesEffectOn) },
          { label: 'Rechtsgrundlage', value: merger.legalBasis },
          { label: 'Beschluss', value: merger.decisionReference },
          { label: 'Regionalschlüssel des Vorgängers', value: merger.formerArs },
          { label: 'Gemeindeschlüssel des Vorgängers', value: merger.formerAgs },
          { label: 'Leitweg-ID des Vorgängers', value: merger.formerRoutingId },
          { label: 'Erfasst', value: `${merger.recordedBy}, ${instant(merger.recordedAt)}` },
          {
            label: 'Freigegeben',
            value: merger.releasedBy && merger.releasedAt && `${merger.releasedBy}, ${instant(merger.releasedAt)}`,
          },
          { label: 'Eingetreten', value: merger.tookEffectAt && instant(merger.tookEffectAt) },
          { label: 'Verworfen', value: discarded && `${discarded.by}, ${instant(discarded.at)}: ${discarded.reason}` },
        ]}
      />
      {byAssociation && (waits || state === 'RELEASED') && (
        <div className="button-row button-row--below">
          {waits && hasAny(me, ['ASSOCIATION_ADMIN', 'AUDITOR']) && (
            <Button onClick={() => setAsked('release')}>Rechtsnachfolge freigeben</Button>
          )}
          {hasAny(me, ['ASSOCIATION_ADMIN']) && (
            <Button look="secondary" onClick={() => setAsked('discard')}>
              Verwerfen
            </Button>
          )}
        </div>
      )}
      {asked === 'release' && <ReleaseMergerDialog merger={merger} onClose={() => setAsked(undefined)} />}
      {asked === 'discard' && <DiscardMergerDialog merger={merger} onClose={() => setAsked(undefined)} />}
    </div>
  );
}

function Party({ party, linked }: { party: Merger['predecessor']; linked: boolean }) {
  return linked ? (
    <TextLink to="/mandanten/$tenantId" params={{ tenantId: party.id }}>
      {party.name}
    </TextLink>
  ) : (
    party.name
  );
}
