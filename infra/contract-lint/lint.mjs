// Lints every contract of the house and ends with the number of contracts that have faults.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const modules = ['infra/platform', 'tenant-service/api', 'marketplace-service/api', 'billing-service/api'];

function run(program, ...args) {
  return spawnSync(program, args, {
    cwd: here,
    stdio: 'inherit',
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  }).status === 0;
}

const faulty = modules.flatMap((module) => {
  const name = module.split('-service')[0];
  const protos = join(root, module, 'src/main/protobuf');
  const openApi = join(root, module, `src/main/openapi/${name}-v1.yaml`);
  const sound = (!existsSync(protos) || run(join(here, 'node_modules/@bufbuild/buf-linux-x64/bin/buf'), 'lint', protos, '--config', join(here, 'buf.yaml')))
    & (!existsSync(openApi) || run(process.execPath, join(here, 'node_modules/@redocly/cli/bin/cli.js'), 'lint', openApi, '--config', join(here, 'redocly.yaml'), '--format=codeframe'));
  return sound ? [] : [module];
});
if (faulty.length > 0) {
  console.error(`These contracts have faults: ${faulty.join(', ')}`);
}
process.exit(faulty.length);
