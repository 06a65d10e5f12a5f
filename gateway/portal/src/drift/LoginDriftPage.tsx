import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { LoginDrift } from '../api/types';
import { instant } from '../format/date';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { DRIFTS } from './kinds';
import { RepairDialog } from './RepairDialog';
import { loginDriftsQuery } from './queries';

/** What differs between the marketplace and the identity provider, and its repair. */
export function LoginDriftPage() {
  const me = useMe();
  const report = useQuery(loginDriftsQuery);
  const queries = useQueryClient();
  const toast = useToast();
  const [repairing, setRepairing] = useState<LoginDrift>();
  const mayRepair = hasAny(me, ['ASSOCIATION_ADMIN']);
  const compare = useMutation({
    mutationFn: () => body(tenants.POST('/login-drifts/comparison')),
    onSuccess: (fresh) => {
      queries.setQueryData(loginDriftsQuery.queryKey, fresh);
      toast(fresh.items.length === 0 ? 'Alles stimmt überein.' : 'Der Abgleich ist fertig.');
    },
  });
  return (
    <Page
      title="Abgleich mit dem Anmeldesystem"
      lead="Hier steht, was im Anmeldesystem anders ist als bei uns: bei Organisationen, Personen und technischen Zugängen."
      actions={
        mayRepair && (
          <Button look="secondary" icon="autorenew" busy={compare.isPending} onClick={() => compare.mutate()}>
            Jetzt abgleichen
          </Button>
        )
      }
    >
      {compare.error && <ProblemAlert error={compare.error} />}
      <Loaded query={report}>
        {({ items, checkedAt }) => (
          <>
            <p className="kern-body">
              {checkedAt ? `Zuletzt abgeglichen: ${instant(checkedAt)}.` : 'Es wurde noch nicht abgeglichen.'} Das geschieht alle
              15 Minuten von selbst. Behoben wird nur, was Sie hier beheben.
            </p>
            {items.length > 0 ? (
              <DataTable
                caption="Abweichungen"
                columns={columns(mayRepair, setRepairing)}
                rows={items}
                rowKey={(row) => row.id}
              />
            ) : (
              <Empty title="Es ist keine Abweichung bekannt." />
            )}
          </>
        )}
      </Loaded>
      {repairing && <RepairDialog drift={repairing} onClose={() => setRepairing(undefined)} />}
    </Page>
  );
}

function columns(mayRepair: boolean, onRepair: (drift: LoginDrift) => void): readonly Column<LoginDrift>[] {
  return [
    {
      head: 'Mandant',
      cell: ({ tenantId, tenantName }) => (
        <TextLink to="/mandanten/$tenantId" params={{ tenantId }}>
          {tenantName}
        </TextLink>
      ),
    },
    {
      head: 'Abweichung',
      cell: ({ kind, name }) => (
        <>
          {DRIFTS[kind].title}
          <span className="cell-detail">{name}</span>
        </>
      ),
    },
    { head: 'Erwartet', cell: ({ expected }) => expected },
    { head: 'Gefunden', cell: ({ found }) => found },
    { head: 'Bemerkt', cell: ({ noticedAt }) => instant(noticedAt) },
    {
      head: 'Ändern',
      cell: (drift) => {
        if (!drift.repairable) return 'Nur von Hand';
        if (!mayRepair) return 'Durch die Mandantenverwaltung';
        return (
          <Button look="tertiary" onClick={() => onRepair(drift)}>
            Beheben<span className="sr-only"> {drift.name}</span>
          </Button>
        );
      },
    },
  ];
}
