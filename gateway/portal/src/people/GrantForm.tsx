import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import { useMe } from '../api/me';
import { fieldDetail, problemFrom } from '../api/problem';
import type { Person, Role } from '../api/types';
import { label, ROLES } from '../format/labels';
import { parseMoney } from '../format/money';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { CostCentresField } from './CostCentresField';
import { parseCostCentres } from './limits';
import { LIMITED_ROLES, rolesFor } from './roles';

const LIMIT_HINTS: Record<string, string> = {
  APPROVER: 'Bis zu diesem Bruttobetrag der Mindestlaufzeit darf die Person freigeben, zum Beispiel 100.000.',
  ORDERER: 'Bis zu diesem Bruttobetrag der Mindestlaufzeit darf die Person bestellen. Ohne Angabe gibt es keine Grenze.',
  TENANT_ADMIN: 'Höher darf die Person keine Wertgrenze vergeben. Ohne Angabe gibt es keine Grenze.',
};

/** Gives a person a right, with the limits within which it holds. */
export function GrantForm({ person }: { person: Person }) {
  const me = useMe();
  const choices = rolesFor(me.tenant.kind);
  const [role, setRole] = useState<string>(choices[0]!.value);
  const [limit, setLimit] = useState('');
  const [centres, setCentres] = useState('');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();

  const needsLimit = role === 'APPROVER';
  const takesLimit = LIMITED_ROLES.includes(role as Role);
  const valueLimit = takesLimit ? parseMoney(limit) : undefined;
  const limitWrong = needsLimit ? !valueLimit : takesLimit && limit.trim() !== '' && !valueLimit;
  const request = {
    personId: person.id,
    role: role as Role,
    valueLimit,
    costCentres: takesLimit ? parseCostCentres(centres) : undefined,
    from: from || undefined,
    until: until || undefined,
  };
  const key = useIdempotencyKey([request, person.grants.length]);
  const grant = useMutation({
    mutationFn: () => body(tenants.POST('/grants', { body: request, params: { header: { 'Idempotency-Key': key } } })),
    onSuccess: ({ state }) => {
      void queries.invalidateQueries({ queryKey: ['people'] });
      toast(
        state === 'PENDING'
          ? `Das Recht ${label(ROLES, role)} für ${person.name} wartet auf die Bestätigung einer zweiten Person.`
          : `${person.name} hat jetzt das Recht ${label(ROLES, role)}.`,
      );
      setChecked(false);
      setLimit('');
      setCentres('');
    },
  });
  const problem = grant.error ? problemFrom(grant.error) : undefined;
  const submit = () => {
    setChecked(true);
    if (!limitWrong) grant.mutate();
  };
  return (
    <Section title="Recht vergeben">
      <Form onSubmit={submit}>
        {grant.error && <ProblemAlert error={grant.error} placed={['/role', '/valueLimit', '/costCentres', '/from', '/until']} />}
        <Select
          label="Rolle"
          hint={choices.find(({ value }) => value === role)?.detail}
          value={role}
          onChange={setRole}
          options={choices}
          error={fieldDetail(problem, '/role')}
        />
        {takesLimit && (
          <TextField
            label="Wertgrenze"
            optional={!needsLimit}
            hint={LIMIT_HINTS[role]}
            inputMode="decimal"
            narrow
            unit="€"
            value={limit}
            onChange={setLimit}
            error={
              checked && limitWrong ? 'Geben Sie einen Betrag an, zum Beispiel 100.000.' : fieldDetail(problem, '/valueLimit')
            }
          />
        )}
        {takesLimit && (
          <CostCentresField value={centres} onChange={setCentres} error={fieldDetail(problem, '/costCentres')} />
        )}
        <TextField
          label="Gilt ab"
          optional
          type="date"
          narrow
          value={from}
          onChange={setFrom}
          hint="Ohne Angabe ab heute."
          error={fieldDetail(problem, '/from')}
        />
        <TextField
          label="Gilt nicht mehr ab"
          optional
          type="date"
          narrow
          value={until}
          onChange={setUntil}
          hint="Der erste Tag, an dem das Recht nicht mehr gilt."
          error={fieldDetail(problem, '/until')}
        />
        <div className="button-row">
          <Button type="submit" busy={grant.isPending}>
            Recht vergeben
          </Button>
        </div>
      </Form>
    </Section>
  );
}
