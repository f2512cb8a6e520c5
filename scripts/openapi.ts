import './lib/node-version.ts';
import { writeFile } from 'node:fs/promises';
import { makeOpenApi } from '../contract/head-office/openapi.ts';

// Writes the contract between kiosk and head office for those who build another head office.
const file = new URL('../docs/openapi.json', import.meta.url);
await writeFile(file, `${JSON.stringify(makeOpenApi(), null, 2)}\n`);
console.log('docs/openapi.json written');
