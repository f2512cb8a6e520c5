import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../../../scripts/build/fingerprint.ts';
import { inProject } from '../../../scripts/lib/project.ts';

/** The picture of this name, drawn only where no run before has drawn it. */
export type Keep = (name: string, draw: () => Buffer) => Buffer;

/** Drawing the set takes longer than looking at it: pictures stay as long as what they are drawn from. */
export async function keeper(sources: readonly string[]): Promise<Keep> {
  const all = inProject('out', 'photo-set');
  const own = (await fingerprint(sources, [])).slice(0, 16);
  mkdirSync(join(all, own), { recursive: true });
  for (const other of readdirSync(all)) if (other !== own) rmSync(join(all, other), { recursive: true });
  return (name, draw) => {
    const file = join(all, own, `${createHash('sha256').update(name).digest('hex').slice(0, 24)}.jpg`);
    if (existsSync(file)) return readFileSync(file);
    const jpeg = draw();
    writeFileSync(file, jpeg);
    return jpeg;
  };
}
