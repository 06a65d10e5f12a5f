import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Tenant, TenantSummary } from '../api/types';
import { dayAfter } from '../format/date';
import { label, TENANT_KINDS } from '../format/labels';
import { tenantQuery } from '../memberships/queries';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { SearchField } from '../ui/SearchField';
import { useToast } from '../ui/Toast';

const route = getRouteApi('/member/mandanten/$tenantId/zugehoerigkeit');

/** Whom a tenant belongs to: first found among the tenants, then with its period. */
export function AffiliationPage() {
  const { tenantId } = route.useParams();
  const tenant = useQuery(tenantQuery(tenantId));
  const [parent, setParent] = useState<TenantSummary>();
  const name = tenant.data?.name ?? 'Mandant';
  return (
    <Page
      title="Zugehörigkeit erfassen"
      lead={`Zu wem gehört ${name}? Wer zu niemandem gehört, steht direkt unter dem Zweckverband.`}
      trail={[
        { text: 'Mandanten', to: '/mandanten' },
        { text: name, to: '/mandanten/$tenantId', params: { tenantId } },
      ]}
    >
      <Loaded query={tenant}>
        {(data) =>
          parent ? (
            <AffiliationForm tenant={data} parent={parent} onBack={() => setParent(undefined)} />
          ) : (
            <ParentSearch child={data} onChoose={setParent} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ParentSearch({ child, onChoose }: { child: Tenant; onChoose: (parent: TenantSummary) => void }) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState<string>();
  const found = useQuery({
    queryKey: ['tenants', 'parents', search],
    queryFn: () => body(tenants.GET('/tenants', { params: { query: { q: search || undefined, pageSize: 50 } } })),
    enabled: search !== undefined,
  });
  const columns: readonly Column<TenantSummary>[] = [
    { head: 'Mandant', cell: ({ name }) => name },
    { head: 'Art', cell: ({ kind }) => label(TENANT_KINDS, kind) },
    {
      head: 'Auswahl',
      cell: (row) => (
        <Button look="secondary" onClick={() => onChoose(row)}>
          Auswählen<span className="sr-only"> {row.name}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      <SearchField
        label="Übergeordnete Stelle suchen"
        value={typed}
        onChange={setTyped}
        onSearch={() => setSearch(typed.trim())}
      />
      {search !== undefined && (
        <Loaded query={found}>
          {({ items }) => {
            const others = items.filter(({ id, kind }) => id !== child.id && kind !== 'ASSOCIATION' && kind !== 'SUPPLIER');
            return others.length > 0 ? (
              <DataTable caption="Mandanten" columns={columns} rows={others} rowKey={(row) => row.id} />
            ) : (
              <Empty title="Dazu gibt es keinen Mandanten." />
            );
          }}
        </Loaded>
      )}
    </>
  );
}

function AffiliationForm({ tenant, parent, onBack }: { tenant: Tenant; parent: TenantSummary; onBack: () => void }) {
  const [from, setFrom] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [marks, setMarks] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const toast = useToast();
  const request = {
    parentId: parent.id,
    from,
    until: lastDay ? dayAfter(lastDay) : undefined,
    actsFor: marks.includes('actsFor'),
  };
  const key = useIdempotencyKey([tenant.id, request]);
  const path = { tenantId: tenant.id };
  const affiliate = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/tenants/{tenantId}/affiliations', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: request,
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(`${tenant.name} gehört zu ${parent.name}.`);
      void navigate({ to: '/mandanten/$tenantId', params: path });
    },
  });
  const problem = affiliate.error ? problemFrom(affiliate.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (from) affiliate.mutate();
  };
  return (
    <Form onSubmit={submit}>
      {affiliate.error && <ProblemAlert error={affiliate.error} placed={['/from', '/until']} />}
      <p className="kern-body">
        {tenant.name} gehört zu <strong>{parent.name}</strong> ({label(TENANT_KINDS, parent.kind)}).
      </p>
      <TextField
        label="Erster Tag"
        type="date"
        narrow
        value={from}
        onChange={setFrom}
        error={checked && !from ? 'Geben Sie den ersten Tag an.' : fieldDetail(problem, '/from')}
      />
      <TextField
        label="Letzter Tag"
        optional
        hint="Nur, wenn das Ende schon feststeht."
        type="date"
        narrow
        value={lastDay}
        onChange={setLastDay}
        error={fieldDetail(problem, '/until')}
      />
      {tenant.kind === 'MUNICIPALITY' && (
        <Checks
          legend="Wer handelt"
          values={marks}
          onChange={setMarks}
          choices={[
            {
              value: 'actsFor',
              text: `${parent.name} handelt für ${tenant.name}`,
              detail: 'Wie eine Verbandsgemeinde für ihre Ortsgemeinden. Der Haushalt bleibt getrennt.',
            },
          ]}
        />
      )}
      <div className="button-row">
        <Button type="submit" busy={affiliate.isPending}>
          Zugehörigkeit speichern
        </Button>
        <Button look="secondary" onClick={onBack}>
          Andere Stelle suchen
        </Button>
        <LinkButton to="/mandanten/$tenantId" params={path} look="tertiary">
          Abbrechen
        </LinkButton>
      </div>
    </Form>
  );
}
