import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AffiliationsSection } from '../affiliations/AffiliationsSection';
import { hasAny, useMe } from '../api/me';
import type { Tenant } from '../api/types';
import { tenantQuery } from '../memberships/queries';
import { MergersSection } from '../mergers/MergersSection';
import { LoginProviderSection } from '../loginproviders/LoginProviderSection';
import { SuspensionsSection } from '../suspensions/SuspensionsSection';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { Checklist } from './Checklist';
import { FirstAdministrator } from './FirstAdministrator';
import { InhabitantFigures, MasterData, MembershipList } from './TenantDetails';
import { TenantStateBadge } from './TenantStateBadge';
import { TenantStateForm } from './TenantStateForm';

const route = getRouteApi('/member/mandanten/$tenantId');

/** One tenant with its memberships and figures. */
export function TenantPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  return (
    <Page title={tenant.data?.name ?? 'Mandant'} trail={[{ text: 'Mandanten', to: '/mandanten' }]}>
      <Loaded query={tenant}>{(data) => <Details tenant={data} />}</Loaded>
    </Page>
  );
}

function Details({ tenant }: { tenant: Tenant }) {
  const me = useMe();
  const mayChange = hasAny(me, ['ASSOCIATION_ADMIN']) && tenant.state !== 'CLOSED';
  return (
    <>
      <p className="badge-row">
        <TenantStateBadge state={tenant.state} />
        {tenant.loginState === 'PENDING' && <span className="kern-body">Die Anmeldung wird gerade eingerichtet.</span>}
      </p>
      <Checklist tenant={tenant} byAssociation={mayChange} />
      {mayChange && tenant.kind !== 'ASSOCIATION' && <FirstAdministrator tenant={tenant} />}
      <MasterData tenant={tenant}>
        {mayChange && (
          <div className="button-row button-row--below">
            <LinkButton to="/mandanten/$tenantId/stammdaten" params={{ tenantId: tenant.id }} look="secondary">
              Stammdaten bearbeiten
            </LinkButton>
          </div>
        )}
      </MasterData>
      <Section title="Rechtsgrundlagen">
        <MembershipList tenant={tenant} />
        {mayChange && tenant.kind !== 'ASSOCIATION' && (
          <div className="button-row button-row--below">
            <LinkButton to="/mandanten/$tenantId/mitgliedschaft/neu" params={{ tenantId: tenant.id }} look="secondary">
              Rechtsgrundlage ergänzen
            </LinkButton>
          </div>
        )}
      </Section>
      {tenant.kind !== 'ASSOCIATION' && <AffiliationsSection tenant={tenant} byAssociation mayChange={mayChange} />}
      {tenant.kind !== 'ASSOCIATION' && <MergersSection tenant={tenant} byAssociation />}
      {tenant.kind !== 'ASSOCIATION' && <SuspensionsSection tenant={tenant} />}
      {(tenant.state === 'LEAVING' || tenant.state === 'CLOSED') && hasAny(me, ['ASSOCIATION_ADMIN', 'AUDITOR']) && (
        <Section title="Austritt">
          <p className="kern-body">Was noch zu tun ist, wer abschließt und was gelöscht wurde, steht beim Austritt.</p>
          <LinkButton to="/austritte/$tenantId" params={{ tenantId: tenant.id }} look="secondary">
            Austritt öffnen
          </LinkButton>
        </Section>
      )}
      {tenant.kind !== 'ASSOCIATION' && hasAny(me, ['ASSOCIATION_ADMIN', 'AUDITOR']) && <LoginProviderSection tenant={tenant} />}
      <InhabitantFigures tenant={tenant} mayAdd={mayChange && tenant.ars !== undefined} />
      {tenant.kind !== 'ASSOCIATION' && hasAny(me, ['ASSOCIATION_ADMIN', 'CATALOGUE_EDITOR', 'FULFILLER', 'BILLING_CLERK']) && (
        <Section title="Support">
          <p className="kern-body">Mit Erlaubnis des Mandanten sehen Sie für einige Stunden, was eine seiner Rollen sieht.</p>
          <LinkButton to="/mandanten/$tenantId/einblick" params={{ tenantId: tenant.id }} look="secondary">
            Einblick beantragen
          </LinkButton>
        </Section>
      )}
      <TenantStateForm tenant={tenant} />
    </>
  );
}
