/**
 * Writes what the portal knows of the services out of the contracts of their owners, before every build:
 * the TypeScript types of the three public APIs, and the catalogue of reasons that the developers' page shows.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../../../', import.meta.url);
const target = new URL('../src/api/generated/', import.meta.url);

const contracts = {
  tenants: 'tenant-service/api/src/main/openapi/tenant-v1.yaml',
  marketplace: 'marketplace-service/api/src/main/openapi/marketplace-v1.yaml',
  billing: 'billing-service/api/src/main/openapi/billing-v1.yaml',
};

const refusals = {
  Mandanten: 'tenant-service/app/src/main/resources/refusals_de.properties',
  Marktplatz: 'marketplace-service/app/src/main/resources/refusals_de.properties',
  Abrechnung: 'billing-service/app/src/main/resources/refusals_de.properties',
  Zugang: 'gateway/app/src/main/resources/problems_de.properties',
};

/** Each `REASON.title = sentence` of a file; the sentences are plain text. */
async function titles(file) {
  const text = await readFile(new URL(file, root), 'utf8');
  const lines = [...text.matchAll(/^([A-Z0-9_]+)\.title\s*=\s*(.+)$/gm)];
  return lines.map(([, reason, title]) => ({ reason, title: title.trim().replaceAll("''", "'") }));
}

await mkdir(target, { recursive: true });
for (const [name, contract] of Object.entries(contracts)) {
  const types = astToString(await openapiTS(new URL(contract, root)));
  await writeFile(new URL(`${name}.ts`, target), types);
}

const reasons = [];
for (const [from, file] of Object.entries(refusals)) {
  for (const entry of await titles(file)) reasons.push({ from, ...entry });
}
reasons.sort((one, other) => one.reason.localeCompare(other.reason));
await writeFile(
  new URL('reasons.ts', target),
  `export const REASONS: readonly { from: string; reason: string; title: string }[] = ${JSON.stringify(reasons, undefined, 2)};\n`,
);
