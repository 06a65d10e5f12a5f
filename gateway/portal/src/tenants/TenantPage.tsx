import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { body, tenants } from '../api/client';
import type { Tenant } from '../api/types';
import { day, dayBefore } from '../format/date';
import { APPROVAL_PRESETS, label, LEGAL_BASES, TENANT_KINDS } from '../format/labels';
import { decimal } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { TenantStateBadge } from './TenantStateBadge';
import { TenantStateForm } from './TenantStateForm';

const route = getRouteApi('/member/mandanten/$tenantId');

const MEMBERSHIPS: readonly Column<Tenant['memberships'][number]>[] = [
  { head: 'Rechtsgrundlage', cell: ({ legalBasis }) => label(LEGAL_BASES, legalBasis) },
  { head: 'Von', cell: ({ from }) => day(from) },
  { head: 'Bis', cell: ({ until }) => (until ? day(dayBefore(until)) : 'unbefristet') },
  { head: 'Aktenzeichen', cell: ({ fileReference }) => fileReference ?? '–' },
];

const INHABITANTS: readonly Column<Tenant['inhabitantFigures'][number]>[] = [
  { head: 'Stichtag', cell: ({ keyDate }) => day(keyDate) },
  { head: 'Einwohner', numeric: true, cell: ({ count }) => decimal(String(count)) },
  { head: 'Quelle', cell: ({ source }) => source },
];

/** One tenant with its memberships and figures. */
export function TenantPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery({
    queryKey: ['tenant', tenantId],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}', { params: { path: { tenantId } } })),
  });
  return (
    <Page title={tenant.data?.name ?? 'Mandant'} trail={[{ text: 'Mandanten', to: '/mandanten' }]}>
      <Loaded query={tenant}>{(data) => <Details tenant={data} />}</Loaded>
    </Page>
  );
}

function Details({ tenant }: { tenant: Tenant }) {
  const { address, contact } = tenant;
  return (
    <>
      <p className="badge-row">
        <TenantStateBadge state={tenant.state} />
        {tenant.loginState === 'PENDING' && <span className="kern-body">Die Anmeldung wird gerade eingerichtet.</span>}
      </p>
      <Section title="Stammdaten">
        <Facts
          facts={[
            { label: 'Art', value: label(TENANT_KINDS, tenant.kind) },
            { label: 'Kurzname', value: tenant.alias },
            { label: 'Amtlicher Regionalschlüssel', value: tenant.ars },
            { label: 'Amtlicher Gemeindeschlüssel', value: tenant.ags },
            { label: 'Leitweg-ID', value: tenant.routingId },
            { label: 'Freigabe', value: label(APPROVAL_PRESETS, tenant.approvalPreset) },
            { label: 'Anschrift', value: address && `${address.street}, ${address.postCode} ${address.city}` },
            { label: 'Kontakt', value: contact && [contact.name, contact.email, contact.phone].filter(Boolean).join(', ') },
          ]}
        />
      </Section>
      <Section title="Rechtsgrundlagen">
        {tenant.memberships.length > 0 ? (
          <DataTable caption="Rechtsgrundlagen" columns={MEMBERSHIPS} rows={tenant.memberships} rowKey={(row) => row.id} />
        ) : (
          <p className="kern-body">Keine. Dieser Mandant ist kein Mitglied.</p>
        )}
      </Section>
      {tenant.inhabitantFigures.length > 0 && (
        <Section title="Einwohnerinnen und Einwohner">
          <DataTable
            caption="Einwohnerzahlen"
            columns={INHABITANTS}
            rows={tenant.inhabitantFigures}
            rowKey={(row) => row.keyDate}
          />
        </Section>
      )}
      <TenantStateForm tenant={tenant} />
    </>
  );
}
