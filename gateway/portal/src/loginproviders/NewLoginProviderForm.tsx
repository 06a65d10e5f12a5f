import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { body, tenants } from '../api/client';
import { fieldDetail, problemFrom } from '../api/problem';
import { Button } from '../ui/Button';
import { Radios } from '../ui/Choices';
import { TextArea, TextField } from '../ui/Fields';
import { Form } from '../ui/Form';
import { Section } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { domainsObjection, domainsOf } from './domains';

/** Of an address and of a secret. */
const SHORTEST = 8;

/** A tenant registers its own login provider; a second person confirms it. */
export function NewLoginProviderForm() {
  const [issuer, setIssuer] = useState('');
  const [clientId, setClientId] = useState('');
  const [way, setWay] = useState('KEY');
  const [secret, setSecret] = useState('');
  const [domainText, setDomainText] = useState('');
  const [checked, setChecked] = useState(false);
  const queries = useQueryClient();
  const toast = useToast();
  const emailDomains = domainsOf(domainText);
  const clientSecret = way === 'SECRET' ? secret : undefined;
  const register = useMutation({
    mutationFn: () =>
      body(
        tenants.POST('/login-providers', {
          body: { issuer: issuer.trim(), clientId: clientId.trim(), clientSecret, emailDomains },
        }),
      ),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['login-providers'] });
      toast('Der Anmeldedienst ist eingetragen und wartet auf die zweite Person.');
    },
  });
  const problem = register.error ? problemFrom(register.error) : undefined;
  const missing = {
    issuer: issuer.trim().length < SHORTEST ? 'Geben Sie die Adresse des Anmeldedienstes an.' : undefined,
    clientId: clientId.trim() === '' ? 'Geben Sie die Kennung an, unter der Ihr Anmeldedienst den Marktplatz führt.' : undefined,
    secret: way === 'SECRET' && secret.length < SHORTEST ? 'Geben Sie das Geheimnis an, mindestens acht Zeichen.' : undefined,
    domains: domainsObjection(emailDomains),
  };
  const submit = () => {
    setChecked(true);
    if (Object.values(missing).every((objection) => objection === undefined)) register.mutate();
  };
  return (
    <Section title="Anmeldedienst eintragen">
      <p className="kern-body">
        Richten Sie den Marktplatz zuerst bei Ihrem Anmeldedienst als Anwendung ein. Nach dem Eintragen sehen Sie hier, welche Adressen
        dort noch fehlen. Danach bestätigt eine zweite Person.
      </p>
      <Form onSubmit={submit}>
        {register.error && (
          <ProblemAlert error={register.error} placed={['/issuer', '/clientId', '/clientSecret', '/emailDomains']} />
        )}
        <TextField
          label="Adresse (Issuer)"
          hint="Genau so, wie der Anmeldedienst sich nennt, zum Beispiel https://login.koblenz.example"
          inputMode="url"
          maxLength={300}
          value={issuer}
          onChange={setIssuer}
          error={checked ? (missing.issuer ?? fieldDetail(problem, '/issuer')) : undefined}
        />
        <TextField
          label="Kennung des Marktplatzes (Client-ID)"
          maxLength={200}
          value={clientId}
          onChange={setClientId}
          error={checked ? (missing.clientId ?? fieldDetail(problem, '/clientId')) : undefined}
        />
        <Radios
          legend="Womit weist sich der Marktplatz dort aus?"
          value={way}
          onChange={setWay}
          choices={[
            { value: 'KEY', text: 'Mit seinem Schlüssel (private_key_jwt), empfohlen' },
            { value: 'SECRET', text: 'Mit einem Geheimnis' },
          ]}
        />
        {way === 'SECRET' && (
          <TextField
            label="Geheimnis (Client-Secret)"
            hint="Es wird nur an das Anmeldesystem weitergegeben und nie wieder gezeigt."
            type="password"
            autoComplete="off"
            maxLength={500}
            value={secret}
            onChange={setSecret}
            error={checked ? (missing.secret ?? fieldDetail(problem, '/clientSecret')) : undefined}
          />
        )}
        <TextArea
          label="Domains der E-Mail-Adressen"
          hint="Nur Personen mit einer Adresse dieser Domains kommen so herein. Eine je Zeile, zum Beispiel koblenz.example"
          maxLength={2000}
          value={domainText}
          onChange={setDomainText}
          error={checked ? (missing.domains ?? fieldDetail(problem, '/emailDomains')) : undefined}
        />
        <div className="button-row">
          <Button type="submit" busy={register.isPending}>
            Anmeldedienst eintragen
          </Button>
        </div>
      </Form>
    </Section>
  );
}
