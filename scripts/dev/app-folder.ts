import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { inProject } from '../lib/project.ts';

const aboutSchema = z.looseObject({ name: z.string(), version: z.string(), main: z.string() });

/** What npm run dev builds and keeps lies apart from dist/, so that tests can be run beside it. */
export const appFolder = inProject('out', 'dev');

/** An Electron app of its own: what package.json says of the project, and an empty dist/. */
export async function makeAppFolder(): Promise<void> {
  const { name, version, main } = aboutSchema.parse(
    JSON.parse(await readFile(inProject('package.json'), 'utf8')),
  );
  await rm(join(appFolder, 'dist'), { recursive: true, force: true });
  await mkdir(appFolder, { recursive: true });
  await writeFile(
    join(appFolder, 'package.json'),
    JSON.stringify({ name, version, main, type: 'module', private: true }),
  );
}
