import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useMe } from '../api/me';
import type { Deputy, Person, Role } from '../api/types';
import { day, dayBefore, instant, instantOf } from '../format/date';
import { label, ROLES } from '../format/labels';
import { GrantTable } from '../people/GrantTable';
import { rolesFor } from '../people/roles';
import { MasterData, MembershipList } from '../tenants/TenantDetails';
import { TenantStateBadge } from '../tenants/TenantStateBadge';
import { Button } from '../ui/Button';
import { type Column, DataTable } from '../ui/DataTable';
import { Empty } from '../ui/Empty';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Loaded, Loading } from '../ui/Loaded';
import { MoreButton } from '../ui/MoreButton';
import { Page, Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { usePages } from '../ui/usePages';
import { limits } from '../people/limits';

const route = getRouteApi('/member/protokoll/stand');

interface Moment {
  readonly tag?: string;
  readonly uhrzeit?: string;
  readonly rolle?: Role;
}

/** What was true at an instant in the past: who could do what, and what was on file about the own administration. */
export function PastStatePage() {
  const { tag, uhrzeit, rolle } = route.useSearch();
  const at = tag && uhrzeit ? instantOf(tag, uhrzeit) : undefined;
  return (
    <Page
      title="Stand zu einem Zeitpunkt"
      lead="Wer durfte damals was, und was war über Ihre Verwaltung erfasst?"
      trail={[{ text: 'Protokoll', to: '/protokoll' }]}
    >
      <MomentForm tag={tag} uhrzeit={uhrzeit} rolle={rolle} />
      {at && <PastRights at={at} role={rolle} />}
      {at && <PastDeputies at={at} role={rolle} />}
      {at && <PastTenant at={at} />}
    </Page>
  );
}

function MomentForm({ tag, uhrzeit, rolle }: Moment) {
  const me = useMe();
  const navigate = route.useNavigate();
  const [date, setDate] = useState(tag ?? '');
  const [time, setTime] = useState(uhrzeit ?? '12:00');
  const [role, setRole] = useState<string>(rolle ?? '');
  const [checked, setChecked] = useState(false);
  const submit = () => {
    setChecked(true);
    if (date && time) void navigate({ search: { tag: date, uhrzeit: time, rolle: (role || undefined) as Role }, resetScroll: false });
  };
  const roles = rolesFor(me.tenant.kind).map(({ value, text }) => ({ value, text }));
  return (
    <Form onSubmit={submit}>
      <TextField
        label="Tag"
        type="date"
        narrow
        value={date}
        onChange={setDate}
        error={checked && !date ? 'Wählen Sie einen Tag.' : undefined}
      />
      <TextField
        label="Uhrzeit"
        type="time"
        narrow
        value={time}
        onChange={setTime}
        error={checked && !time ? 'Geben Sie eine Uhrzeit an.' : undefined}
      />
      <Select label="Rolle" value={role} onChange={setRole} options={[{ value: '', text: 'Alle Rollen' }, ...roles]} />
      <div className="button-row">
        <Button type="submit">Stand anzeigen</Button>
      </div>
    </Form>
  );
}

function PastRights({ at, role }: { at: string; role?: Role }) {
  const people = usePages(['people-at', at, role], (pageToken) =>
    body(tenants.GET('/people', { params: { query: { at, role, pageToken } } })),
  );
  return (
    <Section title={`Rechte am ${instant(at)}`}>
      {people.error && <ProblemAlert error={people.error} />}
      {people.isPending && <Loading />}
      {people.data && <Rights people={people.data.pages.flatMap(({ items }) => items)} role={role} />}
      {people.data && <MoreButton pages={people} />}
    </Section>
  );
}

function Rights({ people, role }: { people: readonly Person[]; role?: Role }) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const grants = people.flatMap((person) => person.grants).filter((grant) => grant.valid && (!role || grant.role === role));
  return grants.length > 0 ? (
    <GrantTable caption="Rechte zu diesem Zeitpunkt" grants={grants} holder={({ personId }) => names.get(personId)} />
  ) : (
    <Empty title={role ? 'Diese Rolle hatte damals niemand.' : 'Damals hatte niemand ein Recht.'} />
  );
}

const DEPUTIES: readonly Column<Deputy>[] = [
  { head: 'Vertretung', cell: ({ person }) => person.name },
  { head: 'Von', cell: ({ principal }) => principal.name },
  {
    head: 'Recht',
    cell: (grant) => (
      <>
        {label(ROLES, grant.role)}
        {limits(grant) && <span className="cell-detail">{limits(grant)}</span>}
      </>
    ),
  },
  { head: 'Zeitraum', cell: ({ from, until }) => `${day(from)} bis ${day(dayBefore(until))}` },
];

/** Who could use the right of another. */
function PastDeputies({ at, role }: { at: string; role?: Role }) {
  const deputies = useQuery({ queryKey: ['deputies-at', at], queryFn: () => body(tenants.GET('/deputies', { params: { query: { at } } })) });
  return (
    <Section title="Vertretungen">
      <Loaded query={deputies}>
        {({ items }) => {
          const rows = items.filter((deputy) => deputy.valid && (!role || deputy.role === role));
          return rows.length > 0 ? (
            <DataTable caption="Vertretungen zu diesem Zeitpunkt" columns={DEPUTIES} rows={rows} rowKey={(row) => row.id} />
          ) : (
            <p className="kern-body">Damals handelte niemand in Vertretung.</p>
          );
        }}
      </Loaded>
    </Section>
  );
}

function PastTenant({ at }: { at: string }) {
  const me = useMe();
  const tenant = useQuery({
    queryKey: ['tenant-at', me.tenant.id, at],
    queryFn: () => body(tenants.GET('/tenants/{tenantId}', { params: { path: { tenantId: me.tenant.id }, query: { at } } })),
  });
  return (
    <Loaded query={tenant}>
      {(data) => (
        <>
          <Section title="Stand der Verwaltung">
            <p className="badge-row">
              <TenantStateBadge state={data.state} />
            </p>
          </Section>
          <MasterData tenant={data} />
          <Section title="Rechtsgrundlagen">
            <MembershipList tenant={data} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
