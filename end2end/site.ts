/** What the built site holds. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const pkg = join(process.env.AMANA_SITE ?? '', 'pkg');

/** Whether the browser's half was built: `bin/build style` leaves it out. */
export const HAS_ISLAND =
  existsSync(pkg) && readdirSync(pkg).some((folder) => readdirSync(join(pkg, folder)).some((file) => file.endsWith('.wasm')));

export const NO_ISLAND = 'the site was built without its WASM: run bin/build site';
