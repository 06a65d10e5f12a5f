import { useQuery } from '@tanstack/react-query';
import { hasAny, useMe } from '../api/me';
import type { LoginProvider } from '../api/types';
import { Empty } from '../ui/Empty';
import { Facts } from '../ui/Facts';
import { TextLink } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page, Section } from '../ui/Page';
import { LoginProviderFacts } from './LoginProviderFacts';
import { NewLoginProviderForm } from './NewLoginProviderForm';
import { loginProvidersQuery } from './queries';

/** By which provider of its own the people of the tenant log in. */
export function LoginProviderPage() {
  const me = useMe();
  const providers = useQuery(loginProvidersQuery(me.tenant.id));
  return (
    <Page
      title="Eigener Anmeldedienst"
      lead="Ihre Personen können sich mit dem Anmeldedienst Ihrer Verwaltung (OpenID Connect) anmelden. Mit E-Mail und Passwort geht es weiterhin, auch wenn er einmal ausfällt."
    >
      <Loaded query={providers}>
        {({ items }) => {
          const standing = items.find(({ state }) => state !== 'REMOVED');
          if (standing) return <Standing provider={standing} alias={me.tenant.alias} />;
          return hasAny(me, ['TENANT_ADMIN']) ? (
            <NewLoginProviderForm />
          ) : (
            <Empty title="Ein eigener Anmeldedienst ist nicht eingetragen." />
          );
        }}
      </Loaded>
    </Page>
  );
}

function Standing({ provider, alias }: { provider: LoginProvider; alias: string }) {
  const way = `${window.location.origin}/login?organization=${alias}&provider=${provider.id}`;
  return (
    <>
      <Section title="Stand">
        <LoginProviderFacts provider={provider} />
      </Section>
      {provider.state === 'REGISTERED' && (
        <p className="kern-body">
          Noch kommt niemand so herein. Bestätigen muss eine zweite Person aus Ihrer Mandantenverwaltung oder der des Zweckverbands.
        </p>
      )}
      <Section title="Beim Anmeldedienst einzutragen">
        <Facts
          facts={[
            { label: 'Umleitungsadresse (Redirect-URI)', value: <code>{provider.redirectUri}</code> },
            {
              label: 'Öffentliche Schlüssel (JWKS-Adresse)',
              value: !provider.usesSecret && <code>{provider.keysUri}</code>,
            },
          ]}
        />
      </Section>
      {provider.state === 'ACTIVE' && (
        <Section title="Rechte aus dem Verzeichnis">
          <p className="kern-body">
            Was Ihr Verzeichnis über eine Person sagt, kann ihr bei der Anmeldung Rechte geben und nehmen.{' '}
            <TextLink to="/anmeldedienst/regeln">Regeln ansehen und schreiben</TextLink>
          </p>
        </Section>
      )}
      <Section title="So melden sich Ihre Personen an">
        <p className="kern-body">
          Geben Sie diese Adresse weiter, zum Beispiel im Intranet. Beim ersten Mal fragt Allmende nach dem Passwort und verknüpft
          damit beide Zugänge; danach genügt die Anmeldung bei Ihrem Anmeldedienst. Wen Allmende nicht kennt, weist es ab: Laden Sie
          neue Personen zuerst ein.
        </p>
        <p className="kern-body">
          <code>{way}</code>
        </p>
      </Section>
    </>
  );
}
