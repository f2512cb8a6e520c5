import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { PolicyStore } from './policy-store.ts';

export interface PolicyPollerDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'getPolicy'>;
  readonly policies: Pick<PolicyStore, 'accept'>;
  readonly everySeconds: number;
  /** Nobody is at the kiosk. */
  readonly isIdle: () => boolean;
  /** The head office was asked, and its policy is in force where it could be taken. */
  readonly onAsked: () => void;
  readonly onBug: (error: unknown) => void;
}

/** Asks the head office for its policy regularly, and only while nobody is at the kiosk. */
export interface PolicyPoller {
  /** Asks now if a poll is due: a visit has ended, or the head office can be reached again. */
  poll(): void;
  /** Asks now although no poll is due, since an operator ordered it; while somebody is at the kiosk, afterwards. */
  forcePoll(): void;
  stop(): void;
}

export function startPolicyPoller(dependencies: PolicyPollerDependencies): PolicyPoller {
  const { headOffice, policies, everySeconds, isIdle, onAsked, onBug } = dependencies;
  let due = true;
  let polling = false;
  let stopped = false;

  async function fetchPolicy(): Promise<void> {
    const answer = await headOffice.getPolicy();
    if (stopped) return;
    // Without an answer it stays due: tried again at the next visit's end or when the connection is back.
    due = !answer.ok;
    if (!answer.ok) return;
    await policies.accept(answer.value.policy);
    onAsked();
  }

  function poll(): void {
    if (!due || polling || stopped || !isIdle()) return;
    polling = true;
    fetchPolicy()
      .catch(onBug)
      .finally(() => {
        polling = false;
      });
  }

  function forcePoll(): void {
    due = true;
    poll();
  }

  const timer = setInterval(forcePoll, everySeconds * 1_000);
  return {
    poll,
    forcePoll,
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
