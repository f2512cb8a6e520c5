import './lib/node-version.ts';
import { writeFile } from 'node:fs/promises';
import { makeCoreOpenApi } from '../contract/core/openapi.ts';
import { makeRegistryOpenApi } from '../contract/core/registry-openapi.ts';
import { makeOpenApi } from '../contract/head-office/openapi.ts';

// Writes the contracts between kiosk, head office and the agency's core for those who build another one of them.
const documents = {
  'openapi.json': makeOpenApi(),
  'core-openapi.json': makeCoreOpenApi(),
  'registry-openapi.json': makeRegistryOpenApi(),
};
for (const [name, document] of Object.entries(documents)) {
  await writeFile(new URL(`../docs/${name}`, import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
  console.log(`docs/${name} written`);
}
