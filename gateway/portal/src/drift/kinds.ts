import type { LoginDrift } from '../api/types';

/** What each kind of difference is called, and what its repair does. */
export const DRIFTS: Record<LoginDrift['kind'], { readonly title: string; readonly repair: string }> = {
  ORGANIZATION_MISSING: {
    title: 'Die Organisation fehlt',
    repair: 'Die Organisation wird neu angelegt, und alle Personen und technischen Zugänge werden aufgenommen. Sie melden sich danach neu an.',
  },
  ORGANIZATION_CHANGED: {
    title: 'Die Organisation wurde geändert',
    repair: 'Name und Zuordnung werden wiederhergestellt, und die Organisation wird eingeschaltet.',
  },
  ORGANIZATION_RENAMED: {
    title: 'Die Organisation hat einen anderen Kurznamen',
    repair: 'Ein Kurzname lässt sich nur von Hand ändern.',
  },
  LOGIN_MISSING: {
    title: 'Der Zugang einer Person fehlt',
    repair: 'Der verlorene Zugang wird vergessen. Danach lädt die Administration der Organisation die Person neu ein; ihre Rechte bleiben.',
  },
  LOGIN_DISABLED: { title: 'Der Zugang einer Person ist abgeschaltet', repair: 'Der Zugang wird wieder eingeschaltet.' },
  MEMBER_MISSING: { title: 'Nicht in der Organisation', repair: 'Die Person oder der technische Zugang wird wieder aufgenommen.' },
  MEMBER_FOREIGN: {
    title: 'Unbekanntes Mitglied der Organisation',
    repair: 'Das unbekannte Mitglied wird aus der Organisation entfernt. Sein Zugang selbst bleibt bestehen.',
  },
  CLIENT_MISSING: {
    title: 'Ein technischer Zugang fehlt',
    repair: 'Der technische Zugang wird bei uns entzogen. Danach legt die Administration der Organisation einen neuen an.',
  },
  CLIENT_FOREIGN: {
    title: 'Unbekannter technischer Zugang',
    repair: 'Der unbekannte technische Zugang wird abgeschaltet.',
  },
  PROVIDER_MISSING: {
    title: 'Ein eigener Anmeldedienst fehlt',
    repair: 'Der Anmeldedienst wird bei uns entfernt. Danach trägt die Administration der Organisation ihn neu ein.',
  },
  PROVIDER_CHANGED: {
    title: 'Ein eigener Anmeldedienst ist verändert',
    repair: 'Der Anmeldedienst wird wieder so eingestellt, wie zwei Personen ihn bestätigt haben.',
  },
  PROVIDER_FOREIGN: {
    title: 'Unbekannter Anmeldedienst',
    repair: 'Der unbekannte Anmeldedienst wird aus dem Anmeldesystem entfernt.',
  },
};
