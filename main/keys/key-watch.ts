import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import type { KeyRing } from './key-ring.ts';

export interface KeyWatchDependencies {
  readonly ring: KeyRing;
  readonly headOffice: Pick<HeadOfficeClient, 'listKeys'>;
  readonly everySeconds: number;
  /** The ring has changed; the ids of all keys that it knows now. */
  readonly onLearned: (kids: readonly string[]) => void;
  readonly onBug: (error: unknown) => void;
}

/** Asks the head office for newer keys, now and then. */
export interface KeyWatch {
  /** Asks now, since the line is back. */
  look(): void;
  stop(): void;
}

export function watchKeys({
  ring,
  headOffice,
  everySeconds,
  onLearned,
  onBug,
}: KeyWatchDependencies): KeyWatch {
  async function ask(): Promise<void> {
    const answer = await headOffice.listKeys();
    // Not an answer: the keys known serve until the next time.
    if (!answer.ok || !(await ring.learn(answer.value.signed ?? []))) return;
    onLearned(ring.keys.map(({ kid }) => kid));
  }
  const look = () => void ask().catch(onBug);
  const timer = setInterval(look, everySeconds * 1_000);
  return { look, stop: () => clearInterval(timer) };
}
