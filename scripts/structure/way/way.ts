import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Functions, functionsOf } from './functions.ts';

/**
 * A function on the way of a call. What it says is read in its body, and the next one has to know a word of that: in
 * its name, or as a property or channel that it hears. That `staff.desk` is one of the desks of the next file, and not
 * another one, no reader of text can tell: whoever changes the list looks.
 */
export interface Step {
  readonly file: string;
  /** As it is called in its file; `outer.inner` where more than one is called so. */
  readonly name: string;
  /** By what it reaches the next one, as it is written there: `staff.desk.act`. Only the last has nothing to say. */
  readonly says?: string;
  /** It says what is called, and is not itself passed by the call. */
  readonly wiring?: true;
}

/** From the first function to the last. */
export const callsOn = (way: readonly Step[]): number => way.filter(({ wiring }) => !wiring).length - 1;

/** Which steps are not there, and which do not lead to the next, a sentence each; empty when the way holds. */
export function brokenSteps(root: string, way: readonly Step[]): string[] {
  const files = new Map<string, Functions>();
  for (const { file } of way) {
    const path = join(root, file);
    if (!files.has(file) && existsSync(path)) files.set(file, functionsOf(file, readFileSync(path, 'utf8')));
  }
  return way.flatMap((step, at) => {
    const next = way[at + 1];
    const isNextThere = next && missing(next, files.get(next.file)) === undefined;
    return [missing(step, files.get(step.file)) ?? (isNextThere ? gap(step, next, files) : undefined)]
      .filter((why) => why !== undefined)
      .map((why) => `${why}: correct the way in scripts/structure/way/touch-to-outbox.ts.`);
  });
}

function missing({ file, name }: Step, functions: Functions | undefined): string | undefined {
  if (!functions) return `${file} is not there`;
  const count = functions.count(name);
  if (count === 0) return `${file} has no function ${name}`;
  return count === 1
    ? undefined
    : `${file} has ${count} functions ${name}, which only what holds them tells apart`;
}

function gap(step: Step, next: Step, files: ReadonlyMap<string, Functions>): string | undefined {
  const { file, name, says } = step;
  if (says === undefined || !files.get(file)?.uses(name, says))
    return `${name} in ${file} does not say ${says ?? `how it reaches ${next.name}`}`;
  const isKnown = says
    .split('.')
    .some((word) => next.name.split('.').includes(word) || files.get(next.file)?.knows(next.name, word));
  return isKnown ? undefined : `${next.name} in ${next.file} knows nothing of ${says}`;
}
