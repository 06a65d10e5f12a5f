import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { useMe } from '../api/me';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Role } from '../api/types';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { rolesFor } from './roles';

/** A new colleague; rights that need a value limit are granted on the person's own page. */
export function NewPersonForm() {
  const me = useMe();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const request = { name: name.trim(), email: email.trim(), roles: roles as Role[] };
  const key = useIdempotencyKey(request);
  const create = useMutation({
    mutationFn: () => body(tenants.POST('/people', { body: request, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: (person) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      toast(`${person.name} ist angelegt.`);
      void navigate({ to: '/personen/$personId', params: { personId: person.id } });
    },
  });
  const problem = create.error ? problemFrom(create.error) : undefined;
  const complete = request.name.length >= 2 && request.email.includes('@');
  const submit = () => {
    setChecked(true);
    if (complete) create.mutate();
  };
  return (
    <Section title="Person hinzufügen">
      <Form onSubmit={submit}>
        {create.error && <ProblemAlert error={create.error} placed={['/name', '/email', '/roles']} />}
        <TextField
          label="Name"
          maxLength={200}
          value={name}
          onChange={setName}
          error={checked && request.name.length < 2 ? 'Geben Sie den Namen der Person an.' : fieldDetail(problem, '/name')}
        />
        <TextField
          label="E-Mail"
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
          choices={rolesFor(me.tenant.kind).filter(({ value }) => value !== 'APPROVER')}
          error={fieldDetail(problem, '/roles')}
        />
        {me.tenant.kind !== 'ASSOCIATION' && (
          <p className="kern-body kern-body--muted">
            Das Recht zur Freigabe braucht eine Wertgrenze. Vergeben Sie es danach auf der Seite der Person.
          </p>
        )}
        <div className="button-row">
          <Button type="submit" busy={create.isPending}>
            Person hinzufügen
          </Button>
        </div>
      </Form>
    </Section>
  );
}
