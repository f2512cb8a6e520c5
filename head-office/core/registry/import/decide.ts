import type { CorePerson } from '../../../../contract/core/person.ts';
import { type Change, changeTo, isNothing } from './change.ts';
import type { Entry, Fault } from './entry.ts';
import type { Deed, Held, HeldPerson } from './held.ts';
import { toRows } from './rows.ts';

/** A person of the file with whom nothing is wrong so far. */
export interface Candidate {
  readonly entry: Entry;
  readonly person: CorePerson;
}

/** What becomes of one: `kept` as it is held, since the head office knows something newer. */
export type Decision = { readonly candidate: Candidate } & (
  | { readonly outcome: 'added' | 'changed'; readonly participantId: string; readonly change: Change }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'kept' | 'refused'; readonly faults: readonly Fault[] }
);

const DEEDS: Readonly<Record<Deed, string>> = {
  claimInProgress: 'a claim is in progress',
  claimSettled: 'a claim was settled',
  contributionPaid: 'a contribution was paid',
};
const OTHERS = 'is of another person in the registry: find out whose it is';

/** Decides on each of some people by what is held; those that cannot be two are not. `newId` is called for each who is added. */
export function decide(
  candidates: readonly Candidate[],
  held: Held,
  newId: () => string,
): readonly Decision[] {
  const matched = candidates.map((candidate) => ({ candidate, found: find(candidate.person, held) }));
  const seen = new Map<HeldPerson, number>();
  for (const { found } of matched) {
    if ('person' in found && found.person) seen.set(found.person, (seen.get(found.person) ?? 0) + 1);
  }
  return matched.map(({ candidate, found }): Decision => {
    if ('fault' in found) return { candidate, outcome: 'refused', faults: [found.fault] };
    if (found.person && (seen.get(found.person) ?? 0) > 1) {
      const problem = 'is held with the NIK of one line and the personId of another: tell both on one line';
      return { candidate, outcome: 'refused', faults: [{ path: [], problem }] };
    }
    return decideOn(candidate, found.person, held, newId);
  });
}

/** Who this is: by the core's own id, where both know it, else by NIK; undefined for somebody new. */
function find(
  { nik, personId }: CorePerson,
  held: Held,
): { readonly person: HeldPerson | undefined } | { readonly fault: Fault } {
  const byNik = held.byNik.get(nik);
  const byId = personId === undefined ? undefined : held.byPersonId.get(personId);
  if (byId) {
    return byNik && byNik !== byId ? { fault: { path: ['nik'], problem: OTHERS } } : { person: byId };
  }
  const known = byNik?.participant.core_person_id ?? null;
  if (personId !== undefined && known !== null) return { fault: { path: ['nik'], problem: OTHERS } };
  return { person: byNik };
}

function decideOn(
  candidate: Candidate,
  person: HeldPerson | undefined,
  { ownerOf }: Held,
  newId: () => string,
): Decision {
  const participantId = person?.participant.participant_id ?? newId();
  const faults = candidate.person.cards.flatMap(({ kpj }, place): Fault[] =>
    [undefined, participantId].includes(ownerOf.get(kpj))
      ? []
      : [{ path: ['cards', place, 'kpj'], problem: OTHERS }],
  );
  if (faults.length > 0) return { candidate, outcome: 'refused', faults };
  const wanted = toRows(candidate.person, participantId);
  if (!person) return { candidate, outcome: 'added', participantId, change: changeTo(wanted) };
  const { participant } = person;
  const change = changeTo(
    {
      ...wanted,
      participant: {
        ...wanted.participant,
        core_person_id: wanted.participant.core_person_id ?? participant.core_person_id,
        // As the person gave them with the account; the core may not have been told.
        ...(person.hasAccount ? { phone: participant.phone, email: participant.email } : {}),
      },
    },
    person,
  );
  if (isNothing(change)) return { candidate, outcome: 'unchanged' };
  if (person.deed === undefined) return { candidate, outcome: 'changed', participantId, change };
  const problem = `is kept as held, since ${DEEDS[person.deed]} that the file may not know: import one that was made later`;
  return { candidate, outcome: 'kept', faults: [{ path: [], problem }] };
}
