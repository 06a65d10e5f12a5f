/**
 * Where the token comes from. On one's own machine the identity provider listens one port above the portal; everywhere
 * else the association names its address.
 */
export function issuerBeside({ protocol, hostname, port }: Pick<Location, 'protocol' | 'hostname' | 'port'>): string {
  const here = Number(port) || (protocol === 'https:' ? 443 : 80);
  return `${protocol}//${hostname}:${here + 1}/realms/allmende`;
}

export function settings(gateway: string, issuer: string): string {
  return `GATEWAY=${gateway}
ISSUER=${issuer}
CLIENT_ID=fachverfahren-e-akte
CLIENT_SECRET=…`;
}

export const TOKEN = `TOKEN=$(curl -s "$ISSUER/protocol/openid-connect/token" \\
  -d grant_type=client_credentials \\
  -d client_id="$CLIENT_ID" --data-urlencode client_secret="$CLIENT_SECRET" \\
  -d scope="organization usage:write bookings:read" \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`;

export const FIND = `curl -s "$GATEWAY/api/marketplace/v1/service-instances?ars=073120000000&offering=e-akte" \\
  -H "Authorization: Bearer $TOKEN"`;

export const FOUND = `{"items":[{"id":"sin_…","state":"ACTIVE","offering":{"key":"e-akte", …},
  "consumer":{"name":"Kaiserslautern","ars":"073120000000"}, …}]}`;

export const REMEMBER = `INSTANCE=sin_…
NOW=$(date -u +%Y-%m-%dT%H:%M:%SZ)`;

export const REPORT = `curl -s "$GATEWAY/api/billing/v1/usage-events" \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"events":[{
    "eventId": "2026-11-22-000001",
    "source": "e-akte",
    "serviceInstance": "'$INSTANCE'",
    "meter": "activeUsers",
    "quantity": "42",
    "occurredAt": "'$NOW'"
  }]}'`;

export const REPORTED = `{"results":[{"eventId":"2026-11-22-000001","status":"ACCEPTED"}]}`;

export const ENTITLEMENT = `curl -s "$GATEWAY/api/marketplace/v1/entitlements?ars=073120000000&offering=e-akte" \\
  -H "Authorization: Bearer $TOKEN"`;

export const PROBLEM = `{
  "type": "urn:allmende:problem:approver-is-requester",
  "title": "Eine zweite Person muss entscheiden",
  "status": 409,
  "detail": "…",
  "reason": "APPROVER_IS_REQUESTER",
  "requestId": "…"
}`;
