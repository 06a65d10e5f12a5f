import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, marketplace } from '../api/client';
import type { OfferingQuotas, QuotaEntry, QuotaHolder } from '../api/types';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { ReasonDialog } from '../ui/ReasonDialog';
import { EntryTable } from './EntryTable';
import { offeringQuotasQuery } from './queries';
import { QuotaForm } from './QuotaForm';
import { leftOf } from './words';

const route = getRouteApi('/member/kontingente/$ownOfferingId');

const HOLDERS: readonly Column<QuotaHolder>[] = [
  { head: 'Verwaltung', cell: ({ tenant }) => tenant.name },
  { head: 'Freigegebene Buchungen', cell: ({ bookings }) => String(bookings), numeric: true },
  {
    head: 'Kontingent',
    cell: ({ quota }) =>
      quota ? (
        <>
          {leftOf(quota)}
          <span className="cell-detail">{quota.forAll ? 'gilt für alle' : 'eigenes'}</span>
        </>
      ) : (
        'nicht begrenzt'
      ),
  },
];

/** How much others may hold of an own offering: to see, to set, to lift. */
export function OfferingQuotasPage() {
  const { ownOfferingId } = route.useParams();
  const read = useQuery(offeringQuotasQuery(ownOfferingId));
  return (
    <Page
      title={read.data ? `Kontingente: ${read.data.name}` : 'Kontingente'}
      lead="Wie viel davon eine Verwaltung haben darf. Ohne Kontingent ist eine Leistung nicht begrenzt."
      trail={[{ text: 'Meine Angebote', to: '/angebote' }]}
      actions={
        read.data && (
          <LinkButton to="/katalog/$offeringKey" params={{ offeringKey: read.data.key }} look="secondary">
            Im Katalog ansehen
          </LinkButton>
        )
      }
    >
      <Loaded query={read}>{(own) => <Quotas own={own} />}</Loaded>
    </Page>
  );
}

function Quotas({ own }: { own: OfferingQuotas }) {
  const [lifting, setLifting] = useState<QuotaEntry>();
  const rows = own.entries.map((entry) => ({ entry, about: whom(entry) }));
  const open = rows.filter(({ entry }) => entry.standing !== 'OVER');
  const over = rows.filter(({ entry }) => entry.standing === 'OVER');
  return (
    <>
      <Section title="Was gilt und geplant ist">
        {open.length === 0 ? (
          <p className="kern-body">Zurzeit gibt es kein Kontingent. Jede Verwaltung kann so viel buchen, wie sie braucht.</p>
        ) : (
          <EntryTable
            caption="Was gilt und geplant ist"
            head="Für"
            rows={open}
            act={({ entry, about }) => (
              <Button look="tertiary" aria-label={`Aufheben: ${about}`} onClick={() => setLifting(entry)}>
                Aufheben
              </Button>
            )}
          />
        )}
      </Section>
      <Section title="Was in Gebrauch ist">
        {own.holders.length === 0 ? (
          <p className="kern-body">Noch hat niemand diese Leistung.</p>
        ) : (
          <DataTable caption="Was in Gebrauch ist" columns={HOLDERS} rows={own.holders} rowKey={({ tenant }) => tenant.id} />
        )}
        <p className="kern-body kern-body--small kern-body--muted">
          Buchungen, die beim Besteller noch auf Freigabe warten, stehen hier nicht. Dort zählen sie schon mit.
        </p>
      </Section>
      <Section title="Kontingent setzen">
        <QuotaForm key={own.entries.length} own={own} />
      </Section>
      {over.length > 0 && (
        <Section title="Was vorbei ist">
          <EntryTable caption="Was vorbei ist" head="Für" rows={over} />
        </Section>
      )}
      {lifting && <LiftDialog own={own} entry={lifting} onClose={() => setLifting(undefined)} />}
    </>
  );
}

function LiftDialog({ own, entry, onClose }: { own: OfferingQuotas; entry: QuotaEntry; onClose: () => void }) {
  const { ownOfferingId } = own;
  return (
    <ReasonDialog
      title="Kontingent aufheben?"
      hint="Ihn lesen die, für die das Kontingent gilt."
      verb="Aufheben"
      subject={`${ownOfferingId} ${entry.tenant?.id ?? ''}`}
      act={({ reason }, key) =>
        body(
          marketplace.POST('/own-offerings/{ownOfferingId}/quotas/lifting', {
            params: { path: { ownOfferingId }, header: { 'Idempotency-Key': key } },
            body: { tenantId: entry.tenant?.id, reason },
          }),
        )
      }
      done="Das Kontingent ist aufgehoben."
      onClose={onClose}
    >
      {entry.tenant
        ? `Ab heute gilt für ${entry.tenant.name} das Kontingent für alle, wenn es eins gibt. Was für ${entry.tenant.name} geplant ist, entfällt.`
        : 'Ab heute sind alle ohne eigenes Kontingent nicht mehr begrenzt. Was für alle geplant ist, entfällt.'}
    </ReasonDialog>
  );
}

function whom({ tenant }: QuotaEntry): string {
  return tenant?.name ?? 'Alle ohne eigenes Kontingent';
}
