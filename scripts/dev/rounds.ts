import type { Program } from '../build/programs.ts';
import { milliseconds, say } from './say.ts';
import type { Listener } from './watch-programs.ts';

/** Within this time every program that a saved file is part of has begun to be built. */
const SETTLE_MS = 50;

/** Nothing of it runs in training, so that nobody waits for it. */
const WAITED_FOR_BY_NOBODY: Program = 'printout';

/** Takes over what was built; `since` is when the first of the saved files was seen. */
type Take = (built: ReadonlySet<Program>, since: number) => void;

/**
 * Gathers what is built after a save, and hands it over once all of it builds: the parts of a kiosk always fit
 * together. Says in the terminal what happens.
 */
export class Rounds implements Listener {
  readonly #take: Take;
  readonly #building = new Set<Program>();
  /** What is wrong with a program that does not build. */
  readonly #faults = new Map<Program, string>();
  #built = new Set<Program>();
  #changed = new Set<string>();
  #since = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(take: Take) {
    this.#take = take;
  }

  onChange(file: string): void {
    if (this.#changed.has(file)) return;
    if (this.#changed.size === 0) this.#since = performance.now();
    this.#changed.add(file);
    say(`${file} changed`);
  }

  onBegin(program: Program): void {
    this.#building.add(program);
  }

  onBuilt(program: Program, ms: number): void {
    const again = this.#faults.delete(program) ? ' again' : '';
    say(`${program} built${again} in ${Math.round(ms)} ms`, 'soft');
    this.#built.add(program);
  }

  onFault(program: Program, words: string): void {
    this.#faults.set(program, words.trim());
  }

  onEnd(program: Program): void {
    this.#building.delete(program);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLE_MS);
  }

  #settle(): void {
    if ([...this.#building].some((program) => program !== WAITED_FOR_BY_NOBODY)) return;
    this.#changed = new Set();
    if (this.#faults.size > 0) this.#tellFaults();
    else if (this.#built.size > 0) this.#takeBuilt();
  }

  #takeBuilt(): void {
    const built = this.#built;
    this.#built = new Set();
    this.#take(built, this.#since);
  }

  /** A fault in contract/ is the same in every program, and is told once. */
  #tellFaults(): void {
    for (const words of new Set(this.#faults.values())) {
      const broken = [...this.#faults.keys()].filter((program) => this.#faults.get(program) === words);
      say(`${words}\nNot built: ${broken.join(', ')}. The kiosk stays as it is.`, 'bad');
    }
  }
}

/** How long ago somebody saved. */
export const afterSave = (since: number): string => `${milliseconds(since)} after it was saved`;
