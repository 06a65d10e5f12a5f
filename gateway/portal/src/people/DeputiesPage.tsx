import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { body, newIdempotencyKey, tenants } from '../api/client';
import { useMe } from '../api/me';
import type { Deputy } from '../api/types';
import { day, dayBefore, dayOf } from '../format/date';
import { label, ROLES } from '../format/labels';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { DeputyForm } from './DeputyForm';
import { deputiesQuery } from './queries';
import { limits } from './limits';

/** Who stands in for whom, and a new deputy for one of the own rights. */
export function DeputiesPage() {
  const me = useMe();
  // The audit office only reads: it hands its right to nobody.
  const mayChange = me.roles.some((role) => role !== 'MUNICIPAL_AUDITOR');
  const deputies = useQuery(deputiesQuery);
  const queries = useQueryClient();
  const toast = useToast();
  const end = useMutation({
    mutationFn: (deputyId: string) =>
      body(
        tenants.POST('/deputies/{deputyId}/end', {
          params: { path: { deputyId }, header: { 'Idempotency-Key': newIdempotencyKey() } },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: deputiesQuery.queryKey });
      toast('Die Vertretung ist beendet.');
    },
  });
  return (
    <Page
      title="Vertretungen"
      lead="Eine Vertretung handelt mit Ihrem Recht und Ihrer Wertgrenze, solange Sie es bestimmen. Im Protokoll stehen beide Namen."
    >
      {end.error && <ProblemAlert error={end.error} />}
      <Loaded query={deputies}>
        {({ items }) =>
          items.length > 0 ? (
            <DataTable
              caption="Vertretungen"
              columns={mayChange ? [...COLUMNS, ending((deputy) => end.mutate(deputy.id))] : COLUMNS}
              rows={items}
              rowKey={(row) => row.id}
            />
          ) : (
            <Empty title="Sie vertreten niemanden, und niemand vertritt Sie." />
          )
        }
      </Loaded>
      {mayChange && <DeputyForm />}
    </Page>
  );
}

const COLUMNS: readonly Column<Deputy>[] = [
  {
    head: 'Recht',
    cell: (grant) => (
      <>
        {label(ROLES, grant.role)}
        {limits(grant) && <span className="cell-detail">{limits(grant)}</span>}
      </>
    ),
  },
  { head: 'Von', cell: ({ principal }) => principal.name },
  { head: 'Vertretung', cell: ({ person }) => person.name },
  { head: 'Zeitraum', cell: ({ from, until }) => `${day(from)} bis ${day(dayBefore(until))}` },
  { head: 'Stand', cell: (deputy) => <DeputyState deputy={deputy} /> },
];

function ending(onEnd: (deputy: Deputy) => void): Column<Deputy> {
  return {
    head: 'Ändern',
    cell: (deputy) =>
      deputy.over ? (
        '–'
      ) : (
        <Button look="tertiary" onClick={() => onEnd(deputy)}>
          Beenden<span className="sr-only"> {deputy.person.name}</span>
        </Button>
      ),
  };
}

function DeputyState({ deputy: { valid, over, endedAt, endedBy } }: { deputy: Deputy }) {
  if (valid) return <Badge tone="success">Gilt</Badge>;
  if (!over) return <Badge tone="info">Gilt heute nicht</Badge>;
  return (
    <>
      <Badge tone="info">Beendet</Badge>
      {endedAt && (
        <span className="cell-detail">
          {dayOf(endedAt)}, {endedBy}
        </span>
      )}
    </>
  );
}
