import { type ReactNode, useState } from 'react';
import type { Membership, Tenant } from '../api/types';
import { day, dayBefore } from '../format/date';
import { APPROVAL_PRESETS, label, LEGAL_BASES, TENANT_KINDS } from '../format/labels';
import { decimal } from '../format/money';
import { noticeOf } from '../memberships/Notices';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Facts } from '../ui/Facts';
import { TextLink } from '../ui/LinkButton';
import { Section } from '../ui/Page';
import { FigureDialog } from './FigureDialog';

const INHABITANTS: readonly Column<Tenant['inhabitantFigures'][number]>[] = [
  { head: 'Stichtag', cell: ({ keyDate }) => day(keyDate) },
  { head: 'Einwohner', numeric: true, cell: ({ count }) => decimal(String(count)) },
  {
    head: 'Quelle',
    cell: ({ source, countsFrom }) => (
      <>
        {source}
        {countsFrom && <span className="cell-detail">gilt ab {day(countsFrom)}</span>}
      </>
    ),
  },
];

function contactText(contact: Tenant['contact']): string | undefined {
  return contact && [contact.name, contact.email, contact.phone].filter(Boolean).join(', ');
}

/** An account number in blocks of four. */
function groups(iban: string): string {
  return iban.replace(/.{4}(?=.)/g, '$& ');
}

/** What describes a tenant; beneath it, what may be done about it. */
export function MasterData({ tenant, children }: { tenant: Tenant; children?: ReactNode }) {
  const { address, payment = {}, defaults = {} } = tenant;
  return (
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
          { label: 'Kontakt', value: contactText(tenant.contact) },
          { label: 'Datenschutz', value: contactText(tenant.dataProtection) },
          { label: 'Steuernummer', value: payment.taxNumber },
          { label: 'USt-IdNr.', value: payment.vatId },
          { label: 'IBAN', value: payment.iban && groups(payment.iban) },
          { label: 'Kostenstelle', value: defaults.costCentre },
          { label: 'Form der Kontierung', value: defaults.accountFormat },
        ]}
      />
      {children}
    </Section>
  );
}

/** The legal relations as a list; each has its own page for the association. */
export function MembershipList({ tenant }: { tenant: Tenant }) {
  const columns: readonly Column<Membership>[] = [
    {
      head: 'Rechtsgrundlage',
      cell: ({ id, legalBasis }) => (
        <TextLink to="/mandanten/$tenantId/mitgliedschaft/$membershipId" params={{ tenantId: tenant.id, membershipId: id }}>
          {label(LEGAL_BASES, legalBasis)}
        </TextLink>
      ),
    },
    { head: 'Von', cell: ({ from }) => day(from) },
    {
      head: 'Bis',
      cell: (membership) => (
        <>
          {membership.until ? day(dayBefore(membership.until)) : 'unbefristet'}
          {noticeOf(membership) && <span className="cell-detail">Austritt erklärt</span>}
        </>
      ),
    },
    { head: 'Aktenzeichen', cell: ({ fileReference }) => fileReference ?? '–' },
  ];
  return tenant.memberships.length > 0 ? (
    <DataTable caption="Rechtsgrundlagen" columns={columns} rows={tenant.memberships} rowKey={(row) => row.id} />
  ) : (
    <p className="kern-body">Keine. Dieser Mandant ist kein Mitglied.</p>
  );
}

/** The official numbers; the association adds new ones. */
export function InhabitantFigures({ tenant, mayAdd = false }: { tenant: Tenant; mayAdd?: boolean }) {
  const [adding, setAdding] = useState(false);
  if (tenant.inhabitantFigures.length === 0 && !mayAdd) return null;
  return (
    <Section title="Einwohnerinnen und Einwohner">
      {tenant.inhabitantFigures.length > 0 && (
        <DataTable
          caption="Einwohnerzahlen"
          columns={INHABITANTS}
          rows={tenant.inhabitantFigures}
          rowKey={(row) => row.keyDate + (row.countsFrom ?? '')}
        />
      )}
      {mayAdd && (
        <div className="button-row button-row--below">
          <Button look="secondary" onClick={() => setAdding(true)}>
            Einwohnerzahl ergänzen
          </Button>
        </div>
      )}
      {adding && <FigureDialog tenant={tenant} onClose={() => setAdding(false)} />}
    </Section>
  );
}
