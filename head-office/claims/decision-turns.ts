import type { Settings } from '../configuration/configure.ts';
import { isDatabaseAway } from '../database/faults.ts';
import { startDeadline } from '../deadline.ts';
import { Overloaded } from '../overloaded.ts';

/** Lets so many decisions be made at once as the database answers. */
export interface DecisionTurns {
  /** Runs `decide` when it has its turn. @throws Overloaded where that does not come in time, and whatever `decide` throws. */
  run<T>(decide: () => Promise<T>): Promise<T>;
}

/**
 * Half as many at once after each that the database did not answer, one more after each round that it did (additive
 * increase, multiplicative decrease: RFC 5681, 3.1). On a line too narrow for all of them each would come too late, over and
 * over; one at a time comes through. They wait in the order in which they came, no longer than for a connection.
 */
export function createDecisionTurns({
  decisions,
  connectSeconds,
}: Pick<Settings['database'], 'decisions' | 'connectSeconds'>): DecisionTurns {
  const waiting = new Set<() => void>();
  let atOnce = decisions;
  let running = 0;

  function beginNext(): void {
    for (const begin of waiting) {
      if (running >= Math.floor(atOnce)) return;
      waiting.delete(begin);
      running += 1;
      begin();
    }
  }

  function turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const deadline = startDeadline(connectSeconds, () => {
        if (waiting.delete(begin)) reject(new Overloaded('claims to be decided'));
      });
      function begin(): void {
        deadline.stop();
        resolve();
      }
      waiting.add(begin);
      beginNext();
    });
  }

  return {
    async run(decide) {
      await turn();
      try {
        const decided = await decide();
        atOnce = Math.min(decisions, atOnce + 1 / atOnce);
        return decided;
      } catch (error) {
        if (isDatabaseAway(error)) atOnce = Math.max(1, atOnce / 2);
        throw error;
      } finally {
        running -= 1;
        beginNext();
      }
    },
  };
}
