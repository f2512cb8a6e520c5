import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KeyRing } from './key-ring.ts';

export interface KeyPollerDependencies {
  readonly ring: KeyRing;
  readonly headOffice: Pick<HeadOfficeClient, 'listKeys'>;
  readonly everySeconds: number;
  /** The ring has changed; the ids of all keys that it holds now. */
  readonly onLearned: (kids: readonly string[]) => void;
  readonly onBug: (error: unknown) => void;
}

/** Asks the head office for newer keys regularly. */
export interface KeyPoller {
  /** Asks now, since the head office can be reached again. */
  poll(): void;
  stop(): void;
}

export function startKeyPoller(dependencies: KeyPollerDependencies): KeyPoller {
  const { ring, headOffice, everySeconds, onLearned, onBug } = dependencies;
  async function fetchKeys(): Promise<void> {
    const answer = await headOffice.listKeys();
    // Without an answer the known keys serve until the next poll.
    if (!answer.ok || !(await ring.learn(answer.value.signed ?? []))) return;
    onLearned(ring.keys.map(({ kid }) => kid));
  }
  const poll = () => void fetchKeys().catch(onBug);
  const timer = setInterval(poll, everySeconds * 1_000);
  return { poll, stop: () => clearInterval(timer) };
}
