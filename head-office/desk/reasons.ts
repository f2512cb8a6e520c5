import { z } from 'zod';
import type { Tables } from '../database/tables.ts';

/** On what a decision rests, for each subject and decision; the language files say each. */
const DESK_REASONS = {
  holder: {
    accept: ['sameSpelledOtherwise', 'bankBookSeen', 'bankSaysSame'],
    refuse: ['anotherPerson', 'bankSaysAnother', 'cannotBeSettled'],
  },
  visit: {
    accept: ['helperRemembers', 'participantRemembers', 'wasThere'],
    refuse: ['helperDenies', 'participantDenies', 'nobodyRemembers'],
  },
} as const;

export type Subject = Tables['desk_decisions']['subject'];
export type Decision = Tables['desk_decisions']['decision'];

const { holder, visit } = DESK_REASONS;
export const deskReasonSchema = z.enum([
  ...holder.accept,
  ...holder.refuse,
  ...visit.accept,
  ...visit.refuse,
]);
export type DeskReason = z.infer<typeof deskReasonSchema>;

export function reasonsFor(subject: Subject, decision: Decision): readonly DeskReason[] {
  return DESK_REASONS[subject][decision];
}
