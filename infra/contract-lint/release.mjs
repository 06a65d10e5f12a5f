// Takes today's contracts as released: from now on they may only grow. Run when a version is released.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const released = join(here, 'released');

rmSync(released, { recursive: true, force: true });
for (const module of ['infra/platform', 'tenant-service/api', 'marketplace-service/api', 'billing-service/api']) {
  for (const kind of ['protobuf', 'openapi']) {
    const contract = join(root, module, 'src/main', kind);
    if (existsSync(contract)) {
      cpSync(contract, join(released, module, 'src/main', kind), { recursive: true });
    }
  }
}
