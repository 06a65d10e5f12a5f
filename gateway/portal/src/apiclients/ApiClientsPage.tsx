import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { ApiClient, RotatedApiClient } from '../api/types';
import { dayOf, instant } from '../format/date';
import { label, SCOPES } from '../format/labels';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { NewApiClientForm } from './NewApiClientForm';
import { RotateDialog } from './RotateDialog';
import { ScopesDialog } from './ScopesDialog';
import { type NewClient, SecretOnce } from './SecretOnce';
import { WithdrawClientDialog } from './WithdrawClientDialog';

type Act = 'ROTATE' | 'SCOPES' | 'WITHDRAW';

const COLUMNS: readonly Column<ApiClient>[] = [
  {
    head: 'Anwendung',
    cell: ({ application, clientId, usesKey }) => (
      <>
        {application}
        <span className="cell-detail">
          <code>{clientId}</code>
        </span>
        <span className="cell-detail">{usesKey ? 'mit eigenem Schlüssel' : 'mit Geheimnis'}</span>
      </>
    ),
  },
  { head: 'Rechte', cell: ({ scopes }) => scopes.map((scope) => label(SCOPES, scope)).join(', ') },
  { head: 'Stand', cell: (client) => <ClientState client={client} /> },
  { head: 'Zuletzt benutzt', cell: ({ lastUsedAt }) => (lastUsedAt ? instant(lastUsedAt) : 'noch nie') },
  { head: 'Angelegt', cell: ({ createdAt }) => dayOf(createdAt) },
];

const SOON = 30 * 24 * 60 * 60 * 1000;

function ClientState({ client: { state, usable, rotated, validUntil, withdrawnAt, withdrawnBy } }: { client: ApiClient }) {
  if (withdrawnAt) {
    return (
      <>
        <Badge tone="warning">Entzogen</Badge>
        <span className="cell-detail">
          {dayOf(withdrawnAt)}, {withdrawnBy}
        </span>
      </>
    );
  }
  if (state === 'PENDING') return <Badge tone="info">Wird eingerichtet</Badge>;
  if (!usable) return <Badge tone="info">Abgelaufen</Badge>;
  const ending = validUntil !== undefined && (rotated || new Date(validUntil).getTime() - Date.now() < SOON);
  return (
    <>
      <Badge tone={ending ? 'warning' : 'success'}>{ending ? 'Läuft aus' : 'Bereit'}</Badge>
      {validUntil && <span className="cell-detail">bis {instant(validUntil)}</span>}
    </>
  );
}

/** The machine clients of the own tenant. */
export function ApiClientsPage() {
  const me = useMe();
  const mayChange = hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']);
  const [created, setCreated] = useState<NewClient>();
  const [acting, setActing] = useState<{ act: Act; client: ApiClient }>();
  const clients = useQuery({ queryKey: ['api-clients'], queryFn: () => body(tenants.GET('/api-clients')) });
  const done = () => setActing(undefined);
  const rotated = (client: RotatedApiClient) => {
    done();
    setCreated(client);
  };
  const columns = mayChange
    ? [...COLUMNS, { head: 'Ändern', cell: (client: ApiClient) => <Acts client={client} onAct={setActing} /> }]
    : COLUMNS;
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
            <DataTable caption="Technische Zugänge" columns={columns} rows={items} rowKey={(row) => row.id} />
          ) : (
            <Empty title="Es gibt noch keinen technischen Zugang." />
          )
        }
      </Loaded>
      {acting?.act === 'ROTATE' && <RotateDialog client={acting.client} onRotated={rotated} onClose={done} />}
      {acting?.act === 'SCOPES' && <ScopesDialog client={acting.client} onClose={done} />}
      {acting?.act === 'WITHDRAW' && <WithdrawClientDialog client={acting.client} onClose={done} />}
      {!created && mayChange && <NewApiClientForm onCreated={setCreated} />}
    </Page>
  );
}

function Acts({ client, onAct }: { client: ApiClient; onAct: (acting: { act: Act; client: ApiClient }) => void }) {
  if (!client.usable) return '–';
  const button = (act: Act, text: string) => (
    <Button look="tertiary" onClick={() => onAct({ act, client })}>
      {text}
      <span className="sr-only"> {client.clientId}</span>
    </Button>
  );
  return (
    <>
      {!client.rotated && button('ROTATE', 'Erneuern')}
      {button('SCOPES', 'Rechte')}
      {button('WITHDRAW', 'Entziehen')}
    </>
  );
}
