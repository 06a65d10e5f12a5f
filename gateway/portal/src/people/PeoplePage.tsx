import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { Person } from '../api/types';
import { label, ROLES } from '../format/labels';
import { euro } from '../format/money';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { NewPersonForm } from './NewPersonForm';
import { PendingGrants } from './PendingGrants';
import { peopleQuery } from './queries';

const COLUMNS: readonly Column<Person>[] = [
  {
    head: 'Person',
    cell: ({ id, name, email }) => (
      <>
        <TextLink to="/personen/$personId" params={{ personId: id }}>
          {name}
        </TextLink>
        <span className="cell-detail">{email}</span>
      </>
    ),
  },
  { head: 'Rollen', cell: ({ grants }) => <Roles grants={grants} /> },
  { head: 'Anmeldung', cell: ({ loginState }) => (loginState === 'READY' ? 'möglich' : 'wird eingerichtet') },
];

function Roles({ grants }: Pick<Person, 'grants'>) {
  const valid = grants.filter((grant) => grant.valid);
  if (valid.length === 0) return 'keine';
  return valid.map(({ role, valueLimit }) => label(ROLES, role) + (valueLimit ? ` (bis ${euro(valueLimit)})` : '')).join(', ');
}

/** The people of the own administration and what they may do. */
export function PeoplePage() {
  const me = useMe();
  const people = useQuery(peopleQuery);
  return (
    <Page title="Personen und Rechte" lead={`Wer für ${me.tenant.name} was tun darf. Ein entzogenes Recht endet sofort.`}>
      <Loaded query={people}>
        {({ items }) => (
          <>
            <PendingGrants people={items} />
            {items.length > 0 ? (
              <DataTable caption="Personen" columns={COLUMNS} rows={items} rowKey={(row) => row.id} />
            ) : (
              <Empty title="Es gibt noch keine Person." />
            )}
          </>
        )}
      </Loaded>
      {hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']) && <NewPersonForm />}
    </Page>
  );
}
