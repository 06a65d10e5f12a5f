import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { body, tenants } from '../api/client';
import { problemFrom } from '../api/problem';
import { loginAddress, sessionQuery } from '../api/session';
import type { AcceptedInvitation } from '../api/types';
import { logout } from '../app/logout';
import { instant } from '../format/date';
import { Alert } from '../ui/Alert';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { AnchorButton } from '../ui/LinkButton';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';
import { secretIn } from './link';

const NEXT_TRY_MS = 10_000;

/** Where the link of an invitation leads: who invites to what, and the way in. Needs no login. */
export function AcceptPage() {
  const secret = secretIn(useRouterState({ select: ({ location }) => location.hash }));
  const opened = useQuery({
    queryKey: ['opened-invitation', secret],
    queryFn: () => body(tenants.POST('/opened-invitations', { body: { secret: secret || '-' } })),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const [waiting, setWaiting] = useState(false);
  const accept = useMutation({
    mutationFn: () => body(tenants.POST('/accepted-invitations', { body: { secret } })),
    onSuccess: ({ state }) => setWaiting(state === 'WAITING'),
    onError: () => setWaiting(false),
  });
  const { mutate } = accept;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => mutate(), NEXT_TRY_MS);
    return () => clearInterval(timer);
  }, [waiting, mutate]);

  return (
    <Page title="Einladung zu Allmende">
      {accept.data && accept.data.state !== 'WAITING' ? (
        <ComeIn accepted={accept.data} />
      ) : (
        <Loaded query={opened}>
          {({ tenantName, personName, email, invitedBy, expiresAt }) => (
            <>
              <p className="kern-body kern-body--large">
                {invitedBy} lädt Sie ein, in Allmende für {tenantName} zu arbeiten.
              </p>
              <Facts
                name="Einladung"
                facts={[
                  { label: 'Organisation', value: tenantName },
                  { label: 'Ihr Name', value: personName },
                  { label: 'Sie melden sich an mit', value: email },
                  { label: 'Der Link gilt bis', value: instant(expiresAt) },
                ]}
              />
              {accept.error && <Refused error={accept.error} />}
              {waiting ? (
                <Alert tone="info" title="Ihre Annahme ist gespeichert" urgent>
                  <p className="kern-body">
                    Das Anmeldesystem antwortet gerade nicht. Diese Seite versucht es alle paar Sekunden wieder. Sie können sie
                    auch schließen und denselben Link später noch einmal öffnen; er bleibt gültig.
                  </p>
                </Alert>
              ) : (
                <div className="button-row">
                  <Button busy={accept.isPending} onClick={() => accept.mutate()}>
                    Einladung annehmen
                  </Button>
                </div>
              )}
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** Whoever has a login shows it by logging in, and comes back here. */
function Refused({ error }: { error: unknown }) {
  const session = useQuery(sessionQuery);
  const loginNeeded = problemFrom(error).reason === 'EXISTING_LOGIN_NEEDED';
  return (
    <>
      <ProblemAlert error={error} />
      {loginNeeded && (
        <div className="button-row">
          {session.data?.authenticated ? (
            <Button look="secondary" onClick={() => void logout()}>
              Abmelden
            </Button>
          ) : (
            <AnchorButton look="secondary" href={loginAddress('/')}>
              Mit meinem Zugang anmelden
            </AnchorButton>
          )}
        </div>
      )}
    </>
  );
}

function ComeIn({ accepted: { state, email, tenantName, tenantAlias, startPassword } }: { accepted: AcceptedInvitation }) {
  const session = useQuery(sessionQuery);
  const toast = useToast();
  const copy = async () => {
    await navigator.clipboard.writeText(startPassword ?? '');
    toast('Das Startpasswort ist in der Zwischenablage.');
  };
  if (state === 'JOINED') {
    return (
      <Alert tone="success" title={`Ihr Zugang öffnet jetzt auch ${tenantName}`} urgent>
        <div className="button-row">
          <AnchorButton href={`/switch?organization=${tenantAlias}&returnTo=/`}>Zu {tenantName} wechseln</AnchorButton>
        </div>
      </Alert>
    );
  }
  return (
    <Alert tone="success" title="Ihr Zugang ist eingerichtet" urgent>
      <p className="kern-body">
        Melden Sie sich mit dem Startpasswort an. Sie wählen dabei sofort Ihr eigenes Passwort mit mindestens zwölf Zeichen. Das
        Startpasswort steht nur hier.
      </p>
      <Facts
        name="Zugang"
        facts={[
          { label: 'Anmeldung mit', value: email },
          { label: 'Startpasswort', value: <code>{startPassword}</code> },
        ]}
      />
      <div className="button-row">
        <Button look="secondary" icon="content-copy" onClick={() => void copy()}>
          Startpasswort kopieren
        </Button>
        {session.data?.authenticated ? (
          <Button onClick={() => void logout()}>Bisherigen Zugang abmelden</Button>
        ) : (
          <AnchorButton href={loginAddress('/', tenantAlias)}>Jetzt anmelden</AnchorButton>
        )}
      </div>
    </Alert>
  );
}
