import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useMe } from '../api/me';
import { fieldDetail, problemFrom } from '../api/problem';
import type { InvitationWithSecret, Role } from '../api/types';
import { parseMoney } from '../format/money';
import { CostCentresField } from '../people/CostCentresField';
import { parseCostCentres } from '../people/limits';
import { LIMITED_ROLES, rolesFor } from '../people/roles';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';

/** Asks a new colleague in; the link is shown to whoever invites. */
export function InviteForm({ onIssued }: { onIssued: (issued: InvitationWithSecret) => void }) {
  const me = useMe();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const [limit, setLimit] = useState('');
  const [centres, setCentres] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const valueLimit = parseMoney(limit);
  const needsLimit = roles.includes('APPROVER');
  const rights = roles.map((role) => ({
    role: role as Role,
    valueLimit: role === 'APPROVER' ? valueLimit : undefined,
    costCentres: LIMITED_ROLES.includes(role as Role) ? parseCostCentres(centres) : undefined,
  }));
  const request = { name: name.trim(), email: email.trim(), rights };
  const invite = useMutation({
    mutationFn: () => body(tenants.POST('/invitations', { body: request })),
    onSuccess: (issued) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      void queries.invalidateQueries({ queryKey: ['invitations'] });
      setName('');
      setEmail('');
      setRoles([]);
      setLimit('');
      setCentres('');
      setChecked(false);
      onIssued(issued);
    },
  });
  const problem = invite.error ? problemFrom(invite.error) : undefined;
  const complete = request.name.length >= 2 && request.email.includes('@') && (!needsLimit || valueLimit !== undefined);
  const submit = () => {
    setChecked(true);
    if (complete) invite.mutate();
  };
  return (
    <Section title="Person einladen">
      <p className="kern-body">
        Sie erhalten einen Link, den Sie der Person geben. Damit richtet sie ihren Zugang ein. Der Link gilt sieben Tage.
      </p>
      <Form onSubmit={submit}>
        {invite.error && <ProblemAlert error={invite.error} placed={['/name', '/email', '/rights']} />}
        <TextField
          label="Name"
          maxLength={200}
          value={name}
          onChange={setName}
          error={checked && request.name.length < 2 ? 'Geben Sie den Namen der Person an.' : fieldDetail(problem, '/name')}
        />
        <TextField
          label="E-Mail"
          hint="Mit dieser Adresse meldet sich die Person an."
          type="email"
          inputMode="email"
          maxLength={254}
          value={email}
          onChange={setEmail}
          error={checked && !request.email.includes('@') ? 'Geben Sie eine E-Mail-Adresse an.' : fieldDetail(problem, '/email')}
        />
        <Checks
          legend="Rollen"
          values={roles}
          onChange={setRoles}
          choices={rolesFor(me.tenant.kind)}
          error={fieldDetail(problem, '/rights')}
        />
        {needsLimit && (
          <TextField
            label="Wertgrenze der Freigabe"
            hint="Bis zu diesem Bruttobetrag der Mindestlaufzeit darf die Person freigeben, zum Beispiel 100.000."
            inputMode="decimal"
            narrow
            unit="€"
            value={limit}
            onChange={setLimit}
            error={checked && !valueLimit ? 'Geben Sie einen Betrag an, zum Beispiel 100.000.' : undefined}
          />
        )}
        {roles.some((role) => LIMITED_ROLES.includes(role as Role)) && (
          <CostCentresField value={centres} onChange={setCentres} />
        )}
        <div className="button-row">
          <Button type="submit" busy={invite.isPending}>
            Person einladen
          </Button>
        </div>
      </Form>
    </Section>
  );
}
