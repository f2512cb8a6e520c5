// Electron's own default app, as far as `electron <folder>` needs it: load the program that the folder names.
// The top-level await keeps Electron from becoming ready before that program has set itself up.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
try {
  await import(pathToFileURL(join(folder, about.main)).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
