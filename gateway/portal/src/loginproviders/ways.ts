import type { Tenant } from '../api/types';

export type LoginWay = NonNullable<Tenant['loginWay']>;

/** How people log in, in the words of the statement. */
export const LOGIN_WAYS: Record<LoginWay, { text: string; detail: string }> = {
  ALLMENDE_ACCOUNTS: { text: 'Mit Zugängen von Allmende', detail: 'Jede Person hat E-Mail und Passwort bei Allmende.' },
  OWN_PROVIDER: {
    text: 'Mit eigenem Anmeldedienst',
    detail: 'Sie tragen ihn unter „Eigener Anmeldedienst“ ein; eine zweite Person bestätigt ihn.',
  },
};
