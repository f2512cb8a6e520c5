import { z } from 'zod';
import type { ReasonId } from '../policy/schema.ts';

export const situationSchema = z.enum(['stillWorking', 'stoppedWorking', 'died', 'disabled', 'leaving']);
/** What is so with the participant now, where no registry can know it: the person at the kiosk says it. */
export type Situation = z.infer<typeof situationSchema>;

const HAPPENINGS: Partial<Record<Situation, ReasonId>> = {
  died: 'death',
  disabled: 'permanentDisability',
  leaving: 'leavingIndonesia',
};

/** The reason that a happening is, which asks neither how nor whether work ended; undefined where it is none. */
export function reasonOf(situation: Situation | null): ReasonId | undefined {
  return situation === null ? undefined : HAPPENINGS[situation];
}

/** A question to the person, in the words of who earns a wage or of who works for herself. */
export interface SituationQuestion {
  readonly livelihood: 'PU' | 'BPU';
  readonly choices: readonly Situation[];
}
