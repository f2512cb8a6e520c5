import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { PolicyStore } from './policy-store.ts';

export interface PolicyWatchDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'getPolicy'>;
  readonly keeper: Pick<PolicyStore, 'take'>;
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

export function watchPolicy(parts: PolicyWatchDependencies): PolicyWatch {
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
