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
import { TenantSearch } from '../tenants/TenantSearch';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
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
            <TenantSearch
              label="Übergeordnete Stelle suchen"
              fits={({ id, kind }) => id !== data.id && kind !== 'ASSOCIATION' && kind !== 'SUPPLIER'}
              onChoose={setParent}
            />
          )
        }
      </Loaded>
    </Page>
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
              detail:
                'Wie eine Verbandsgemeinde für ihre Ortsgemeinden: Wer dort bestellt, freigibt oder Kosten sieht, darf es auch hier. Der Haushalt bleibt getrennt.',
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
