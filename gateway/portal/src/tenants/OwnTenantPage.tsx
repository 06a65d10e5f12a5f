import { useQuery } from '@tanstack/react-query';
import { AffiliationsSection } from '../affiliations/AffiliationsSection';
import { hasAny, useMe } from '../api/me';
import type { Tenant } from '../api/types';
import { LoginWaySection } from '../loginproviders/LoginWaySection';
import { Documents } from '../memberships/Documents';
import { MembershipFacts } from '../memberships/MembershipFacts';
import { Notices } from '../memberships/Notices';
import { tenantQuery } from '../memberships/queries';
import { MergersSection } from '../mergers/MergersSection';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { Checklist } from './Checklist';
import { InhabitantFigures, MasterData } from './TenantDetails';
import { TenantStateBadge } from './TenantStateBadge';

/** What the association has on file about the own organisation. */
export function OwnTenantPage() {
  const me = useMe();
  const tenant = useQuery(tenantQuery(me.tenant.id));
  return (
    <Page title="Meine Verwaltung" lead={me.tenant.name}>
      <Loaded query={tenant}>{(data) => <Details tenant={data} />}</Loaded>
    </Page>
  );
}

function Details({ tenant }: { tenant: Tenant }) {
  const me = useMe();
  return (
    <>
      <p className="badge-row">
        <TenantStateBadge state={tenant.state} />
      </p>
      <Checklist tenant={tenant} />
      <MasterData tenant={tenant}>
        {hasAny(me, ['TENANT_ADMIN']) && (
          <div className="button-row button-row--below">
            <LinkButton to="/verwaltung/stammdaten" look="secondary">
              Stammdaten bearbeiten
            </LinkButton>
          </div>
        )}
      </MasterData>
      {tenant.kind !== 'ASSOCIATION' && <LoginWaySection tenant={tenant} />}
      {tenant.memberships.map((membership) => (
        <Section key={membership.id} title={membership.legalBasis === 'MEMBER' ? 'Mitgliedschaft' : 'Vereinbarung'}>
          <MembershipFacts membership={membership} />
          <Notices membership={membership} />
          <Documents tenantId={tenant.id} membershipId={membership.id} files={false} />
        </Section>
      ))}
      <AffiliationsSection tenant={tenant} />
      <MergersSection tenant={tenant} />
      <InhabitantFigures tenant={tenant} />
    </>
  );
}
