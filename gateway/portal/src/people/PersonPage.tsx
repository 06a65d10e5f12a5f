import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { Grant, Person } from '../api/types';
import { label, ROLES } from '../format/labels';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { GrantForm } from './GrantForm';
import { GrantTable } from './GrantTable';
import { PendingGrants } from './PendingGrants';
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
      <PendingGrants people={[person]} />
      <Section title="Rechte">
        {person.grants.length > 0 ? (
          <GrantTable
            caption={`Rechte von ${person.name}`}
            grants={person.grants}
            acts={mayChange ? (grant) => <Withdraw grant={grant} onWithdraw={setWithdrawing} /> : undefined}
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

/** Nothing is taken back twice. */
const OVER = ['WITHDRAWN', 'REJECTED', 'ENDED'];

function Withdraw({ grant, onWithdraw }: { grant: Grant; onWithdraw: (grant: Grant) => void }) {
  if (OVER.includes(grant.state ?? '')) return '–';
  return (
    <Button look="tertiary" onClick={() => onWithdraw(grant)}>
      Entziehen<span className="sr-only"> {label(ROLES, grant.role)}</span>
    </Button>
  );
}
