import { useMutation, useQueryClient } from '@tanstack/react-query';
import { body, tenants } from '../api/client';
import { useIdempotencyKey } from '../api/idempotency';
import type { LoginProvider } from '../api/types';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useToast } from '../ui/Toast';

export type Act = 'CONFIRM' | 'ON' | 'OFF' | 'REMOVE';

const WORDS: Record<Act, { title: string; button: string; done: string; effect: string }> = {
  CONFIRM: {
    title: 'Anmeldedienst bestätigen?',
    button: 'Bestätigen',
    done: 'Der Anmeldedienst ist bestätigt.',
    effect:
      'Ab sofort kann sich anmelden, wen Allmende als Person dieser Verwaltung kennt und wen dieser Anmeldedienst unter derselben E-Mail-Adresse führt. Beim ersten Mal verknüpft jede Person beides mit ihrem Passwort. Prüfen Sie, dass Adresse und Domains wirklich dieser Verwaltung gehören.',
  },
  ON: {
    title: 'Anmeldedienst wieder einschalten?',
    button: 'Einschalten',
    done: 'Der Anmeldedienst ist eingeschaltet.',
    effect: 'Wer verknüpft ist, kommt wieder ohne Passwort herein und bekommt wieder, was Regeln ihm geben.',
  },
  OFF: {
    title: 'Anmeldedienst abschalten?',
    button: 'Abschalten',
    done: 'Der Anmeldedienst ist abgeschaltet.',
    effect:
      'Wer so angemeldet ist, ist innerhalb einer Sekunde draußen. Rechte, die Regeln gegeben haben, enden. Mit E-Mail und Passwort kommen alle weiter herein.',
  },
  REMOVE: {
    title: 'Anmeldedienst entfernen?',
    button: 'Entfernen',
    done: 'Der Anmeldedienst ist entfernt.',
    effect:
      'Wer so angemeldet ist, ist innerhalb einer Sekunde draußen. Die Verknüpfungen und die Regeln für Rechte sind verloren; ein neuer Anmeldedienst braucht wieder zwei Personen. Mit E-Mail und Passwort kommen alle weiter herein.',
  },
};

interface Props {
  readonly act: Act;
  readonly provider: LoginProvider;
  readonly onClose: () => void;
}

/** Says what will happen, and does it. */
export function DecisionDialog({ act, provider, onClose }: Props) {
  const queries = useQueryClient();
  const toast = useToast();
  const words = WORDS[act];
  const key = useIdempotencyKey([provider.id, provider.switchedAt, act]);
  const decide = useMutation({
    mutationFn: () => decided(act, provider.id, key),
    onSuccess: () => {
      void queries.invalidateQueries();
      toast(words.done);
      onClose();
    },
  });
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button look="secondary" onClick={onClose}>
            Abbrechen
          </Button>
          <Button busy={decide.isPending} onClick={() => decide.mutate()}>
            {words.button}
          </Button>
        </>
      }
    >
      {decide.error && <ProblemAlert error={decide.error} />}
      <p className="kern-body">
        {provider.issuer}, für {provider.emailDomains.map((domain) => `@${domain}`).join(', ')}; eingetragen von{' '}
        {provider.registeredBy}.
      </p>
      <p className="kern-body">{words.effect}</p>
    </Dialog>
  );
}

function decided(act: Act, loginProviderId: string, key: string): Promise<LoginProvider> {
  const params = { path: { loginProviderId }, header: { 'Idempotency-Key': key } };
  switch (act) {
    case 'CONFIRM':
      return body(tenants.POST('/login-providers/{loginProviderId}/confirmation', { params }));
    case 'REMOVE':
      return body(tenants.POST('/login-providers/{loginProviderId}/removal', { params }));
    case 'ON':
    case 'OFF':
      return body(tenants.POST('/login-providers/{loginProviderId}/switch', { params, body: { on: act === 'ON' } }));
  }
}
