import './lib/node-version.ts';
import { writeFile } from 'node:fs/promises';
import { corePersonJsonSchema } from '../contract/core/person.ts';

// Writes the schema by which whoever exports people from a core system checks a line of the file.
const file = new URL('../docs/core-person.schema.json', import.meta.url);
await writeFile(file, `${JSON.stringify(corePersonJsonSchema(), null, 2)}\n`);
console.log('docs/core-person.schema.json written');
