import createClient, { type Middleware } from 'openapi-fetch';
import type { paths as BillingPaths } from './generated/billing';
import type { paths as MarketplacePaths } from './generated/marketplace';
import type { paths as TenantPaths } from './generated/tenants';
import { ProblemError, problemOf } from './problem';
import { csrfHeaders, forgetSession } from './session';

const READS = ['GET', 'HEAD'];

/** Told when an answer says that the session is over. */
let onSessionExpired: () => void = () => undefined;

export function whenSessionExpires(listener: () => void): void {
  onSessionExpired = listener;
}

/** Writes carry the CSRF token; every answer that is no success becomes a {@link ProblemError}. */
const portal: Middleware = {
  async onRequest({ request }) {
    if (READS.includes(request.method)) return request;
    for (const [name, value] of Object.entries(await csrfHeaders())) request.headers.set(name, value);
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    if (response.status === 401) onSessionExpired();
    if (response.status === 401 || response.status === 403) forgetSession();
    const body: unknown = await response.json().catch(() => undefined);
    throw new ProblemError(problemOf(response.status, body, response.headers.get('X-Request-Id')));
  },
};

const tenants = createClient<TenantPaths>({ baseUrl: '/api/tenants/v1' });
const marketplace = createClient<MarketplacePaths>({ baseUrl: '/api/marketplace/v1' });
const billing = createClient<BillingPaths>({ baseUrl: '/api/billing/v1' });
for (const client of [tenants, marketplace, billing]) client.use(portal);

export { billing, marketplace, tenants };

/** The body of an answer; the middleware has thrown for everything else. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  return data as T;
}

/** A fresh key for one intended act; repeating the act with the same key does nothing twice. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
