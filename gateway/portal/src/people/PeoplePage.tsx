import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hasAny, useMe } from '../api/me';
import type { InvitationWithSecret, Person } from '../api/types';
import { label, ROLES } from '../format/labels';
import { InvitationTable } from '../invitations/InvitationTable';
import { InviteForm } from '../invitations/InviteForm';
import { LinkOnce } from '../invitations/LinkOnce';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { PendingGrants } from './PendingGrants';
import { invitationsQuery, peopleQuery } from './queries';
import { limits } from './limits';

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
  { head: 'Anmeldung', cell: ({ loginState }) => (loginState === 'READY' ? 'möglich' : 'noch nicht eingerichtet') },
];

function Roles({ grants }: Pick<Person, 'grants'>) {
  const valid = grants.filter((grant) => grant.valid);
  if (valid.length === 0) return 'keine';
  return valid.map((grant) => label(ROLES, grant.role) + (limits(grant) ? ` (${limits(grant)})` : '')).join(', ');
}

/** The people of the own administration and what they may do. */
export function PeoplePage() {
  const me = useMe();
  const people = useQuery(peopleQuery);
  const invitations = useQuery(invitationsQuery);
  const [issued, setIssued] = useState<InvitationWithSecret>();
  const mayChange = hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN']);
  return (
    <Page title="Personen und Rechte" lead={`Wer für ${me.tenant.name} was tun darf. Ein entzogenes Recht endet sofort.`}>
      {issued && <LinkOnce issued={issued} onDone={() => setIssued(undefined)} />}
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
      <Loaded query={invitations}>
        {({ items }) =>
          items.length > 0 && <InvitationTable invitations={items} mayChange={mayChange} onIssued={setIssued} />
        }
      </Loaded>
      {mayChange && <InviteForm onIssued={setIssued} />}
    </Page>
  );
}
