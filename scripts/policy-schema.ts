import './lib/node-version.ts';
import { writeFile } from 'node:fs/promises';
import { policyJsonSchema } from '../contract/policy/check.ts';

// Writes the schema by which editors complete and check a policy document.
const file = new URL('../docs/policy.schema.json', import.meta.url);
await writeFile(file, `${JSON.stringify(policyJsonSchema(), null, 2)}\n`);
console.log('docs/policy.schema.json written');
