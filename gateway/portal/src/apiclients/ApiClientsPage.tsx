import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { ApiClient, ApiClientWithSecret } from '../api/types';
import { dayOf } from '../format/date';
import { label, SCOPES } from '../format/labels';
import { Badge } from '../ui/Badge';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { NewApiClientForm } from './NewApiClientForm';
import { SecretOnce } from './SecretOnce';

const COLUMNS: readonly Column<ApiClient>[] = [
  { head: 'Anwendung', cell: ({ application }) => application },
  { head: 'Client-ID', cell: ({ clientId }) => <code>{clientId}</code> },
  { head: 'Rechte', cell: ({ scopes }) => scopes.map((scope) => label(SCOPES, scope)).join(', ') },
  {
    head: 'Stand',
    cell: ({ state }) => (
      <Badge tone={state === 'READY' ? 'success' : 'info'}>{state === 'READY' ? 'Bereit' : 'Wird eingerichtet'}</Badge>
    ),
  },
  { head: 'Angelegt', cell: ({ createdAt }) => dayOf(createdAt) },
];

/** The machine clients of the own tenant. */
export function ApiClientsPage() {
  const me = useMe();
  const [created, setCreated] = useState<ApiClientWithSecret>();
  const clients = useQuery({ queryKey: ['api-clients'], queryFn: () => body(tenants.GET('/api-clients')) });
  return (
    <Page
      title="Technische Zugänge"
      lead={
        <>
          Zugänge für Fachverfahren. Wie sie benutzt werden, steht in der <TextLink to="/entwickler">Kurzanleitung</TextLink>.
        </>
      }
    >
      {created && <SecretOnce client={created} onDone={() => setCreated(undefined)} />}
      <Loaded query={clients}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable caption="Technische Zugänge" columns={COLUMNS} rows={items} rowKey={(row) => row.id} />
          ) : (
            <Empty title="Es gibt noch keinen technischen Zugang." />
          )
        }
      </Loaded>
      {!created && hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']) && <NewApiClientForm onCreated={setCreated} />}
    </Page>
  );
}
