import { useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { Grant, Person } from '../api/types';
import { dayOf } from '../format/date';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Section } from '../ui/Page';
import { DecideGrantDialog } from './DecideGrantDialog';
import { right } from './limits';

interface Pending {
  readonly person: Person;
  readonly grant: Grant;
}

/** Rights that wait for a second person; nothing when none waits. */
export function PendingGrants({ people }: { people: readonly Person[] }) {
  const me = useMe();
  const [deciding, setDeciding] = useState<Pending>();
  const pending = people.flatMap((person) =>
    person.grants.filter(({ state }) => state === 'PENDING').map((grant) => ({ person, grant })),
  );
  if (pending.length === 0) return null;
  const mayDecide = ({ person, grant }: Pending) =>
    hasAny(me, ['TENANT_ADMIN', 'ASSOCIATION_ADMIN', 'AUDITOR']) &&
    person.id !== me.person.id &&
    grant.grantedById !== me.person.id;
  const columns: readonly Column<Pending>[] = [
    { head: 'Person', cell: ({ person }) => person.name },
    {
      head: 'Recht',
      cell: ({ grant }) => right(grant),
    },
    {
      head: 'Vergeben',
      cell: ({ grant: { grantedBy, grantedAt } }) => (
        <>
          {grantedBy}
          <span className="cell-detail">{dayOf(grantedAt)}</span>
        </>
      ),
    },
    {
      head: 'Entscheidung',
      cell: (row) =>
        mayDecide(row) ? (
          <Button look="secondary" onClick={() => setDeciding(row)}>
            Entscheiden<span className="sr-only"> über {row.person.name}</span>
          </Button>
        ) : (
          'Eine andere Person muss entscheiden'
        ),
    },
  ];
  return (
    <Section title="Zu bestätigen">
      <p className="kern-body">
        Diese Rechte gelten erst, wenn eine zweite Person sie bestätigt. Gibt es in Ihrer Verwaltung keine, ist der Zweckverband
        gefragt.
      </p>
      <DataTable caption="Rechte, die auf Bestätigung warten" columns={columns} rows={pending} rowKey={({ grant }) => grant.id} />
      {deciding && (
        <DecideGrantDialog
          grant={deciding.grant}
          personName={deciding.person.name}
          send={(decision, key) =>
            body(
              tenants.POST('/grants/{grantId}/decision', {
                params: { path: { grantId: deciding.grant.id }, header: { 'Idempotency-Key': key } },
                body: decision,
              }),
            )
          }
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Section>
  );
}
