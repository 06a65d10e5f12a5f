import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { Grant, Person } from '../api/types';
import { day, dayBefore, dayOf } from '../format/date';
import { label, ROLES } from '../format/labels';
import { euro } from '../format/money';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { GrantForm } from './GrantForm';
import { peopleQuery } from './queries';
import { WithdrawGrantDialog } from './WithdrawGrantDialog';

const route = getRouteApi('/member/personen/$personId');

/** One person with every right that he or she has or had. */
export function PersonPage() {
  const { personId } = route.useParams();
  const people = useQuery(peopleQuery);
  const person = people.data?.items.find(({ id }) => id === personId);
  return (
    <Page title={person?.name ?? 'Person'} lead={person?.email} trail={[{ text: 'Personen und Rechte', to: '/personen' }]}>
      <Loaded query={people}>
        {() => (person ? <Rights person={person} /> : <Empty title="Diese Person gehört nicht zu Ihrer Verwaltung." />)}
      </Loaded>
    </Page>
  );
}

function Rights({ person }: { person: Person }) {
  const me = useMe();
  const mayChange = hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']);
  const [withdrawing, setWithdrawing] = useState<Grant>();
  return (
    <>
      <Section title="Rechte">
        {person.grants.length > 0 ? (
          <DataTable
            caption={`Rechte von ${person.name}`}
            columns={columns(mayChange ? setWithdrawing : undefined)}
            rows={person.grants}
            rowKey={(row) => row.id}
          />
        ) : (
          <Empty title="Diese Person hat noch kein Recht." />
        )}
      </Section>
      {mayChange && person.id !== me.person.id && <GrantForm person={person} />}
      {mayChange && person.id === me.person.id && (
        <p className="kern-body">
          Sich selbst kann niemand Rechte geben. Bitten Sie eine andere Person mit der Rolle Administration.
        </p>
      )}
      {withdrawing && <WithdrawGrantDialog person={person} grant={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
}

function columns(onWithdraw?: (grant: Grant) => void): readonly Column<Grant>[] {
  return [
    { head: 'Rolle', cell: ({ role }) => label(ROLES, role) },
    { head: 'Wertgrenze', numeric: true, cell: ({ valueLimit }) => (valueLimit ? euro(valueLimit) : 'keine') },
    { head: 'Gilt', cell: ({ from, until }) => (until ? `${day(from)} bis ${day(dayBefore(until))}` : `seit ${day(from)}`) },
    {
      head: 'Vergeben',
      cell: ({ grantedBy, grantedAt }) => (
        <>
          {grantedBy}
          <span className="cell-detail">{dayOf(grantedAt)}</span>
        </>
      ),
    },
    { head: 'Stand', cell: (grant) => <GrantState grant={grant} /> },
    ...(onWithdraw
      ? [
          {
            head: 'Ändern',
            cell: (grant: Grant) =>
              grant.withdrawnAt ? (
                '–'
              ) : (
                <Button look="tertiary" onClick={() => onWithdraw(grant)}>
                  Entziehen<span className="sr-only"> {label(ROLES, grant.role)}</span>
                </Button>
              ),
          },
        ]
      : []),
  ];
}

function GrantState({ grant: { valid, withdrawnAt, withdrawnBy } }: { grant: Grant }) {
  if (!withdrawnAt) return <Badge tone={valid ? 'success' : 'info'}>{valid ? 'Gilt' : 'Gilt heute nicht'}</Badge>;
  return (
    <>
      <Badge tone="warning">Entzogen</Badge>
      <span className="cell-detail">
        {dayOf(withdrawnAt)}
        {withdrawnBy && `, ${withdrawnBy}`}
      </span>
    </>
  );
}
