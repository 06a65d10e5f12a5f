import { queryOptions } from '@tanstack/react-query';

/** What the gateway tells about the browser's session. The tokens stay at the gateway. */
export interface Session {
  readonly authenticated: boolean;
  readonly csrfToken?: string;
  readonly csrfHeader?: string;
}

let current: Session | undefined;

/** Asks the gateway; the answer carries the token that every write has to show. */
export async function loadSession(): Promise<Session> {
  const response = await fetch('/api/session', { headers: { Accept: 'application/json' }, cache: 'no-store' });
  if (!response.ok) throw new TypeError(`session answered ${response.status}`);
  current = (await response.json()) as Session;
  return current;
}

export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: loadSession, staleTime: Infinity });

/** After a refusal the next write asks for the token again: the person may have logged in anew in another tab. */
export function forgetSession(): void {
  current = undefined;
}

/** The header that proves that a write comes from this portal. */
export async function csrfHeaders(): Promise<Record<string, string>> {
  const session = current ?? (await loadSession());
  return session.csrfToken ? { [session.csrfHeader ?? 'X-CSRF-TOKEN']: session.csrfToken } : {};
}

/** Where the login page is; afterwards the person is back where she was. */
export function loginAddress(returnTo: string = location.pathname + location.search, organization?: string): string {
  const parameters = new URLSearchParams({ returnTo });
  if (organization) parameters.set('organization', organization);
  return `/login?${parameters}`;
}
