import type { Testbed } from './testbed.ts';

/** What came of an attempt, in words; `succeeded` where it got what it wanted, whatever can be seen from outside. */
export interface AttemptResult {
  readonly result: string;
  readonly succeeded?: boolean;
}

/** One way in which somebody might get out of the kiosk, or further into it. */
export interface Attempt {
  readonly name: string;
  /** Where it may take longer than most; a page that hangs answers nobody. */
  readonly longestMs?: number;
  run(testbed: Testbed): Promise<AttemptResult>;
}

/** Attempts of one kind, tried on one screen. */
export interface AttemptGroup {
  readonly name: string;
  readonly screen: 'attract' | 'question' | 'photo';
  readonly attempts: readonly Attempt[];
}
