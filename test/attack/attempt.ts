import type { Tables } from '../../head-office/database/tables.ts';
import type { Dice } from '../fixtures/numbers/dice.ts';
import type { Testbed } from './testbed.ts';
import type { Sender } from './wire/sender.ts';

/** Who attacks: somebody at an address, and the dice for what they guess. */
interface Attacker {
  readonly sender: Sender;
  readonly dice: Dice;
}

/** What came of an attempt, in words; `succeeded` where it got what it wanted, `starved` where others had to wait for it. */
export interface AttemptResult {
  readonly note: string;
  readonly succeeded?: boolean;
  readonly starved?: boolean;
}

export type TableName = keyof Tables & string;

/** One way to get what is somebody else's, or to keep others from what is theirs. */
export interface Attempt {
  readonly name: string;
  /** Rows that may change all the same: the attacker's own, or a verdict on what a known kiosk signed. */
  readonly mayChange?: readonly TableName[];
  /** Not even the count of an attempt may be left: nobody known has signed anything. */
  readonly leavesNoRow?: true;
  /** Takes its time: the short form leaves it out. */
  readonly long?: true;
  run(testbed: Testbed, attacker: Attacker): Promise<AttemptResult>;
}

export interface AttemptGroup {
  readonly name: string;
  readonly attempts: readonly Attempt[];
}

/** What a verdict on a signed envelope writes, whichever it is. */
export const VERDICT = [
  'envelopes',
  'attachments',
  'evidence',
  'case_keys',
] as const satisfies readonly TableName[];

/** What a branch of its own writes, with its kiosk and its staff. */
export const STAFFED = [
  'kiosks',
  'enrolment_codes',
  'operator_actions',
  'operator_sessions',
  'staff',
  'staff_credentials',
  'attestations',
] as const satisfies readonly TableName[];
