import { Dice } from '../fixtures/numbers/dice.ts';
import type { FailoverOptions } from './options.ts';

/** SIGKILL of everything on it, SIGSTOP of everything on it, its line cut, its line narrow. */
export const ACTIONS = ['kill', 'pause', 'cut off', 'slow'] as const;
/** PostgreSQL that writes, that on which its commits wait, HAProxy, the head office. */
export const PARTS = ['leader', 'standby', 'proxy', 'head office'] as const;

export interface Fault {
  /** Seconds from the line's return. */
  readonly at: number;
  readonly action: (typeof ACTIONS)[number];
  readonly part: (typeof PARTS)[number];
  /** Of proxies and instances one or, for a short time, all; of the others there is one. */
  readonly machines: 'first' | 'second' | 'all';
  readonly seconds: number;
}

/** Longer than Patroni's `ttl`, so that it is the fail-over that ends an outage, and not the end of the fault. */
const SECONDS = 30;
/** Where there is nobody left to take over: as long as a supervisor needs to start a service again. */
const ALL_SECONDS = 10;

const KINDS = ACTIONS.flatMap((action) => PARTS.map((part) => ({ action, part })));

/** Every kind of fault once on every part, shuffled, and again until there are enough; the same for the same seed. */
export function makeSchedule({
  seed,
  events,
  every,
}: Pick<FailoverOptions, 'seed' | 'events' | 'every'>): Fault[] {
  const dice = new Dice(seed, 'faults');
  const rounds = Array.from({ length: Math.ceil(events / KINDS.length) }, () => dice.shuffle(KINDS));
  return rounds
    .flat()
    .slice(0, events)
    .map(({ action, part }, place) => {
      const choices = ['first', 'second', 'all'] as const;
      const machines = part === 'leader' || part === 'standby' ? 'first' : dice.pick(choices);
      // Not at once: the first claims show that all is well.
      const at = place * every + dice.whole(5, Math.floor(every / 5));
      return { at, action, part, machines, seconds: machines === 'all' ? ALL_SECONDS : SECONDS };
    });
}

export function nameOf({ action, part, machines }: Fault): string {
  return `${action} the ${part}${machines === 'all' ? ', all' : ''}`;
}
