import type { HeadOffice } from '../head-office.ts';
import type { PolicyKeeper } from './keeper.ts';

export interface PolicyWatchParts {
  readonly headOffice: Pick<HeadOffice, 'getPolicy'>;
  readonly keeper: Pick<PolicyKeeper, 'take'>;
  readonly everySeconds: number;
  /** Whether nobody is at the kiosk. */
  readonly isResting: () => boolean;
  readonly onBug: (error: unknown) => void;
}

/** Asks the head office for its policy from time to time, and only while nobody is at the kiosk. */
export interface PolicyWatch {
  /** Now would be a good time: a visit has ended, or the line has returned. */
  look(): void;
  /** An operator wants it fetched, though it is not yet time. */
  demand(): void;
  stop(): void;
}

export function watchPolicy(parts: PolicyWatchParts): PolicyWatch {
  let due = true;
  let asking = false;
  let stopped = false;

  async function ask(): Promise<void> {
    const answered = await parts.headOffice.getPolicy();
    if (stopped) return;
    // Without an answer it stays due: the next visit's end, or the line's return, is the next try.
    due = !answered.ok;
    if (answered.ok) await parts.keeper.take(answered.value.policy);
  }

  function look(): void {
    if (!due || asking || stopped || !parts.isResting()) return;
    asking = true;
    ask()
      .catch(parts.onBug)
      .finally(() => {
        asking = false;
      });
  }

  function demand(): void {
    due = true;
    look();
  }

  const timer = setInterval(demand, parts.everySeconds * 1_000);
  return {
    look,
    demand,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
