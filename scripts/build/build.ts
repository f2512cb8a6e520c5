import { existsSync } from 'node:fs';
import { step } from '../lib/progress.ts';
import { inProject } from '../lib/project.ts';
import { fingerprint, matchesStamp, writeStamp } from './fingerprint.ts';
import { type Flavour, type Program, productOf, programs, sourcesOf } from './programs.ts';

/** Builds those of the programs that changed since their last build into dist/; returns which. */
export async function buildPrograms(
  flavour: Flavour,
  wanted: readonly Program[] = programs,
): Promise<Program[]> {
  const states = await Promise.all(wanted.map((program) => stateOf(program, flavour)));
  const changed = states.filter((state) => !state.current);
  if (changed.length === 0) return [];
  process.env['ANJUNGAN_BUILD'] = flavour;
  // Loaded only when there is something to build: it takes a third of a second.
  const { build: vite } = await import('vite');
  await step(`Building ${changed.map((state) => state.program).join(', ')}`, () =>
    Promise.all(
      changed.map(async ({ program, stamp, print }) => {
        await vite({ configFile: inProject('vite.config.ts'), mode: program, logLevel: 'warn' });
        await writeStamp(stamp, print);
      }),
    ),
  );
  return changed.map((state) => state.program);
}

async function stateOf(program: Program, flavour: Flavour) {
  const recipe = ['vite.config.ts', 'scripts/build', 'package-lock.json'];
  const print = await fingerprint([...sourcesOf[program], ...recipe], [flavour]);
  const stamp = inProject('dist', `.${program}.stamp`);
  const current = existsSync(inProject(productOf[program])) && (await matchesStamp(stamp, print));
  return { program, stamp, print, current };
}
