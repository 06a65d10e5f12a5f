import { csrfHeaders } from '../api/session';

/** Ends the session at the gateway and, where the gateway names an address, at the identity provider too. */
export async function logout(): Promise<void> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { ...(await csrfHeaders()), Accept: 'application/json' },
  });
  const answer: unknown = await response.json().catch(() => undefined);
  location.assign(addressIn(answer) ?? '/');
}

function addressIn(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('location' in answer)) return undefined;
  return typeof answer.location === 'string' ? answer.location : undefined;
}
