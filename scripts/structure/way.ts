import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Functions, functionsOf } from './functions.ts';

/** A function on the way of a call. It has to speak of the next one by its name, or by a word that both know. */
export interface Step {
  readonly file: string;
  /** As it is called in its file; `outer.inner` where more than one is called so. */
  readonly name: string;
  /** The word by which the next one is reached, where that is not its name: of a property, a channel. */
  readonly by?: string;
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
    return [missing(step, files.get(step.file)) ?? (next && gap(step, next, files))]
      .filter((why) => why !== undefined)
      .map((why) => `${why}: correct the way in scripts/structure/touch-to-outbox.ts.`);
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
  const here = files.get(step.file);
  if (step.by === undefined) {
    if (next.name.split('.').some((part) => here?.uses(step.name, part))) return undefined;
    return `${step.name} in ${step.file} does not speak of ${next.name}`;
  }
  const { by } = step;
  if (!here?.uses(step.name, by)) return `${step.name} in ${step.file} does not speak of ${by}`;
  if (files.get(next.file)?.knows(next.name, by)) return undefined;
  return `${next.name} in ${next.file} knows nothing of ${by}`;
}
