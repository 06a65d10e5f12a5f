import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { hasAny, useMe } from '../api/me';
import type { Tenant } from '../api/types';
import { LOGIN_WAY } from '../tenants/places';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { LOGIN_WAYS, type LoginWay } from './ways';

/** How the own people log in; the administration states it. */
export function LoginWaySection({ tenant }: { tenant: Tenant }) {
  const mayState = hasAny(useMe(), ['TENANT_ADMIN']) && tenant.state !== 'CLOSED';
  return (
    <Section id={LOGIN_WAY} title="Anmeldung">
      {mayState ? <Statement stated={tenant.loginWay} /> : <StatedWay tenant={tenant} />}
    </Section>
  );
}

/** What the tenant has stated, for who only reads it. */
export function StatedWay({ tenant }: { tenant: Tenant }) {
  return (
    <p className="kern-body">
      {tenant.loginWay
        ? `So melden sich die Personen nach Angabe der Verwaltung an: ${LOGIN_WAYS[tenant.loginWay].text}.`
        : 'Die Verwaltung hat noch nicht angegeben, wie sich ihre Personen anmelden.'}
    </p>
  );
}

function Statement({ stated }: { stated: LoginWay | undefined }) {
  const [way, setWay] = useState<LoginWay | undefined>(stated);
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const state = useMutation({
    mutationFn: (loginWay: LoginWay) => body(tenants.POST('/login-way', { body: { loginWay } })),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast('Die Art der Anmeldung ist gespeichert.');
    },
  });
  const submit = () => {
    setChecked(true);
    if (way) state.mutate(way);
  };
  return (
    <Form onSubmit={submit}>
      {state.error && <ProblemAlert error={state.error} />}
      <Radios
        legend="Wie melden sich Ihre Personen an?"
        value={way ?? ''}
        onChange={(value) => setWay(value as LoginWay)}
        choices={Object.entries(LOGIN_WAYS).map(([value, words]) => ({ value, ...words }))}
        error={checked && !way ? 'Wählen Sie eine Art der Anmeldung.' : undefined}
      />
      <div className="button-row">
        <Button type="submit" look="secondary" busy={state.isPending}>
          Art der Anmeldung speichern
        </Button>
      </div>
    </Form>
  );
}
