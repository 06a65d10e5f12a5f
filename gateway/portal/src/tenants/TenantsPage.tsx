import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { TenantSummary } from '../api/types';
import { day } from '../format/date';
import { label, LEGAL_BASES, TENANT_KINDS } from '../format/labels';
import { decimal } from '../format/money';
import type { Column } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { LinkButton, TextLink } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { PagedTable } from '../ui/PagedTable';
import { SearchField } from '../ui/SearchField';
import { usePages } from '../ui/usePages';
import { TenantStateBadge } from './TenantStateBadge';

const route = getRouteApi('/member/mandanten');

const COLUMNS: readonly Column<TenantSummary>[] = [
  {
    head: 'Mandant',
    cell: ({ id, name, ars }) => (
      <>
        <TextLink to="/mandanten/$tenantId" params={{ tenantId: id }}>
          {name}
        </TextLink>
        {ars && <span className="cell-detail">ARS {ars}</span>}
      </>
    ),
  },
  { head: 'Art', cell: ({ kind }) => label(TENANT_KINDS, kind) },
  { head: 'Stand', cell: ({ state }) => <TenantStateBadge state={state} /> },
  {
    head: 'Rechtsgrundlage',
    cell: ({ legalBasis, memberSince }) => (
      <>
        {legalBasis ? label(LEGAL_BASES, legalBasis) : '–'}
        {memberSince && <span className="cell-detail">seit {day(memberSince)}</span>}
      </>
    ),
  },
  {
    head: 'Einwohner',
    numeric: true,
    cell: ({ inhabitants }) => (inhabitants === undefined ? '–' : decimal(String(inhabitants))),
  },
];

/** Everybody in the association's circle. */
export function TenantsPage() {
  const me = useMe();
  const { suche } = route.useSearch();
  const navigate = route.useNavigate();
  const list = usePages(['tenants', suche], (pageToken) =>
    body(tenants.GET('/tenants', { params: { query: { q: suche, pageToken } } })),
  );
  return (
    <Page
      title="Mandanten"
      actions={hasAny(me, ['ASSOCIATION_ADMIN']) && <LinkButton to="/mandanten/neu">Mandant anlegen</LinkButton>}
    >
      <TenantSearch text={suche ?? ''} onSearch={(text) => void navigate({ search: { suche: text }, resetScroll: false })} />
      <PagedTable
        list={list}
        caption="Mandanten"
        columns={COLUMNS}
        rowKey={(row) => row.id}
        empty={
          <Empty title="Dazu gibt es keinen Mandanten.">
            <p className="kern-body">Suchen Sie nach einem Teil des Namens oder nach dem Anfang des Regionalschlüssels.</p>
          </Empty>
        }
      />
    </Page>
  );
}

function TenantSearch({ text, onSearch }: { text: string; onSearch: (text: string | undefined) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  return (
    <SearchField label="Mandant suchen" value={typed} onChange={setTyped} onSearch={() => onSearch(typed.trim() || undefined)} />
  );
}
