import { useQuery } from '@tanstack/react-query';
import type { QuotaOfOffering } from '../api/types';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { ExternalLink, TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { quotasQuery } from './queries';
import { EntryTable } from './EntryTable';
import { inUse, leftOf, validity } from './words';

const COLUMNS: readonly Column<QuotaOfOffering>[] = [
  {
    head: 'Leistung',
    cell: ({ offering, provider }) => (
      <>
        <TextLink to="/katalog/$offeringKey" params={{ offeringKey: offering.key }}>
          {offering.name}
        </TextLink>
        <span className="cell-detail">{provider.name}</span>
      </>
    ),
  },
  { head: 'Kontingent', cell: ({ quota }) => (quota ? leftOf(quota) : 'Zurzeit nicht begrenzt') },
  { head: 'In Gebrauch', cell: ({ quota }) => (quota ? inUse(quota) : '–') },
  {
    head: 'Gilt',
    cell: ({ quota }) =>
      quota ? (
        <>
          {validity(quota)}
          <span className="cell-detail">{quota.forAll ? 'für alle Verwaltungen' : 'für Ihre Verwaltung'}</span>
        </>
      ) : (
        '–'
      ),
  },
  { head: 'Grund', cell: ({ quota }) => quota?.reason ?? '–' },
  {
    head: 'Fragen an',
    cell: ({ contact }) => (
      <>
        {contact.name}
        <span className="cell-detail">
          <ExternalLink href={`mailto:${contact.email}`}>{contact.email}</ExternalLink>
        </span>
      </>
    ),
  },
];

/** How much of which service the own administration may hold. */
export function QuotasPage() {
  const quotas = useQuery(quotasQuery);
  return (
    <Page
      title="Kontingente"
      lead="Wie viel von welchem Dienst Ihre Verwaltung haben darf. Was hier nicht steht, ist nicht begrenzt."
    >
      <Loaded query={quotas}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Für Ihre Verwaltung gibt es kein Kontingent.">
              <p className="kern-body">Sie können von jedem Dienst so viel buchen, wie Sie brauchen.</p>
            </Empty>
          ) : (
            <>
              <DataTable caption="Kontingente Ihrer Verwaltung" columns={COLUMNS} rows={items} rowKey={({ offering }) => offering.id} />
              <p className="kern-body kern-body--small kern-body--muted">
                In Gebrauch ist jede Buchung von der Bestellung bis zum Rückbau; auch was auf Freigabe wartet, zählt mit.
              </p>
              <Section title="Verlauf">
                <EntryTable
                  caption="Was die Anbieter gesagt haben"
                  rows={items.flatMap(({ offering, entries }) => entries.map((entry) => ({ entry, about: offering.name })))}
                  head="Leistung"
                />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
