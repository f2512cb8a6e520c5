import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Branch } from './branch.ts';

/** What a round needs besides an ordinary branch: a small disk, a second disk for a backup, PostgreSQL. */
type Need = 'smallDisk' | 'backup' | 'postgres';

/** One way in which things go wrong. */
export interface FaultKind {
  readonly name: string;
  readonly needs?: Need;
  /** Lets people claim while it goes wrong. It mends nothing: that is looked after when the round is over. */
  readonly run: (branch: Branch, dice: Dice) => Promise<void>;
  /** Undoes what only this fault knows of, before the kiosk is looked at. */
  readonly mend?: (branch: Branch) => Promise<void>;
}
