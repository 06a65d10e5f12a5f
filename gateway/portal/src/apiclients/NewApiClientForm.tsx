import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import type { ApiClientWithSecret } from '../api/types';
import { SCOPES } from '../format/labels';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Choices';
import { TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { KeyChoice, missingKeys, sentKeys, type Way } from './KeyChoice';

type Scope = ApiClientWithSecret['scopes'][number];

export function NewApiClientForm({ onCreated }: { onCreated: (client: ApiClientWithSecret) => void }) {
  const [application, setApplication] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [until, setUntil] = useState('');
  const [way, setWay] = useState<Way>('KEY');
  const [keys, setKeys] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const create = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/api-clients', {
          body: {
            application: application.trim(),
            scopes: scopes as Scope[],
            until: until || undefined,
            keys: sentKeys(way, keys),
          },
        }),
      ),
    onSuccess: (client) => {
      void queries.invalidateQueries({ queryKey: ['api-clients'] });
      onCreated(client);
    },
  });
  const problem = create.error ? problemFrom(create.error) : undefined;
  const nameMissing = application.trim().length < 2;
  const missing = missingKeys(way, keys);
  const submit = () => {
    setChecked(true);
    if (!nameMissing && scopes.length > 0 && !missing) create.mutate();
  };
  return (
    <Section title="Zugang anlegen">
      <Form onSubmit={submit}>
        {create.error && <ProblemAlert error={create.error} placed={['/application', '/scopes', '/keys']} />}
        <TextField
          label="Name der Anwendung"
          hint="Zum Beispiel der Name des Fachverfahrens."
          maxLength={100}
          value={application}
          onChange={setApplication}
          error={checked && nameMissing ? 'Geben Sie den Namen der Anwendung an.' : fieldDetail(problem, '/application')}
        />
        <Checks
          legend="Was darf die Anwendung?"
          values={scopes}
          onChange={setScopes}
          choices={Object.entries(SCOPES).map(([value, text]) => ({ value, text }))}
          error={checked && scopes.length === 0 ? 'Wählen Sie mindestens ein Recht aus.' : fieldDetail(problem, '/scopes')}
        />
        <KeyChoice
          way={way}
          onWay={setWay}
          keys={keys}
          onKeys={setKeys}
          error={(checked ? missing : undefined) ?? fieldDetail(problem, '/keys')}
        />
        <TextField
          label="Gilt nicht mehr ab"
          optional
          type="date"
          narrow
          value={until}
          onChange={setUntil}
          hint="Der erste Tag, an dem der Zugang nicht mehr gilt. Ohne Angabe gilt er, bis Sie ihn erneuern oder entziehen."
        />
        <div className="button-row">
          <Button type="submit" busy={create.isPending}>
            Zugang anlegen
          </Button>
        </div>
      </Form>
    </Section>
  );
}
