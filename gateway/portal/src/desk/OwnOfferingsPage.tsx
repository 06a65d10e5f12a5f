import type { OfferingVersionSummary } from '../api/types';
import { body, marketplace } from '../api/client';
import { dayOf } from '../format/date';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { usePages } from '../ui/usePages';
import { VersionStateBadge } from './VersionStateBadge';

const COLUMNS: readonly Column<OfferingVersionSummary>[] = [
  {
    head: 'Angebot',
    cell: ({ id, name, key }) => (
      <>
        <TextLink to="/angebote/$offeringVersionId" params={{ offeringVersionId: id }}>
          {name}
        </TextLink>
        <span className="cell-detail">{key}</span>
      </>
    ),
  },
  { head: 'Fassung', cell: ({ number }) => String(number) },
  { head: 'Stand', cell: ({ state, stateLabel }) => <VersionStateBadge state={state}>{stateLabel}</VersionStateBadge> },
  {
    head: 'Zuletzt',
    cell: (row) => {
      const [at, by] = latest(row);
      return (
        <>
          {dayOf(at)}
          <span className="cell-detail">{by}</span>
        </>
      );
    },
  },
];

function latest({ decidedAt, decidedBy, submittedAt, submittedBy, editedAt, editedBy }: OfferingVersionSummary): [string, string?] {
  if (decidedAt && decidedAt > editedAt) return [decidedAt, decidedBy];
  return submittedAt ? [submittedAt, submittedBy] : [editedAt, editedBy];
}

/** What one's own administration offers to others, in every version. */
export function OwnOfferingsPage() {
  const list = usePages(['own-offerings'], (pageToken) =>
    body(marketplace.GET('/own-offerings', { params: { query: { pageToken } } })),
  );
  return (
    <Page
      title="Meine Angebote"
      lead="Leistungen, die Ihre Verwaltung anderen anbietet. Was im Katalog erscheint, gibt immer eine zweite Person frei."
      actions={
        <>
          <LinkButton to="/angebote/einlesen" look="secondary">
            Katalog einlesen
          </LinkButton>
          <LinkButton to="/angebote/neu" icon="add">
            Neues Angebot
          </LinkButton>
        </>
      }
    >
      <PagedTable
        list={list}
        caption="Eigene Angebote"
        columns={COLUMNS}
        rowKey={(row) => row.id}
        empty={
          <Empty title="Ihre Verwaltung bietet noch nichts an.">
            <p className="kern-body">Mit „Neues Angebot“ beginnen Sie einen Entwurf. Niemand sonst sieht ihn, bis er freigegeben ist.</p>
          </Empty>
        }
      />
    </Page>
  );
}
