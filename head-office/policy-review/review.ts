import { type ProspectChange, prospectChanges } from '../../contract/eligibility/compare-editions.ts';
import { findDoubts } from '../../contract/policy/doubts/find-doubts.ts';
import type { Doubt } from '../../contract/policy/doubts/parts/doubt.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { membershipOf } from '../training/membership.ts';
import { trainingParticipants } from '../training/participants.ts';

/** A made-up person for whom an edition changes something. */
interface PersonAffected {
  readonly name: string;
  readonly case: string;
  readonly changes: readonly ProspectChange[];
}

/** What there is to know of an edition before it is published. */
export interface Review {
  readonly impossible: readonly Doubt[];
  readonly unusual: readonly Doubt[];
  readonly affected: readonly PersonAffected[];
  /** For how many made-up people nothing changes. */
  readonly unaffected: number;
}

/** Holds an edition against the law and against the one that it follows; against the law alone where it follows none. */
export function reviewEdition(edition: Policy, before: Policy | undefined, today: string): Review {
  const doubts = findDoubts({ edition, before, today });
  const impossible = doubts.filter(({ grade }) => grade === 'impossible');
  const unusual = doubts.filter(({ grade }) => grade === 'unusual');
  // An edition against itself or the law may know no tax of the day: nothing is reckoned by it.
  if (!before || impossible.length > 0) return { impossible, unusual, affected: [], unaffected: 0 };
  // The people's days count from the day on which the edition begins, so that each stays the case that it is.
  const day = edition.validFrom > today ? edition.validFrom : today;
  const people = trainingParticipants.map((participant) => ({
    name: participant.name,
    case: participant.case,
    changes: prospectChanges(before, edition, membershipOf(participant, day), day),
  }));
  const affected = people.filter(({ changes }) => changes.length > 0);
  return { impossible, unusual, affected, unaffected: people.length - affected.length };
}
