import type { z } from 'zod';
import { type CorePerson, corePersonSchema } from '../../../../contract/core/person.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { Entry, Fault } from './entry.ts';
import type { Twice } from './find-twice.ts';

/** A name that people give to fields; what else stands where a field's name should be may be anybody's data. */
const FIELD = /^[A-Za-z][A-Za-z_]{0,30}$/;
const TWICE = 'is of another person in this file, too: find out whose it is';

/** A person who can be taken as far as the file alone tells, or all that is wrong. */
export function checkPerson(entry: Entry, twice: Twice): Outcome<CorePerson, readonly Fault[]> {
  if (entry.faults.length > 0) return fail(entry.faults);
  const parsed = corePersonSchema.safeParse(entry.person);
  if (!parsed.success) return fail(parsed.error.issues.flatMap(toFaults));
  const faults = faultsOfKeys(parsed.data, twice);
  return faults.length > 0 ? fail(faults) : succeed(parsed.data);
}

function faultsOfKeys({ nik, personId, cards }: CorePerson, twice: Twice): Fault[] {
  const faults: Fault[] = [];
  if (twice.nik(nik)) faults.push({ path: ['nik'], problem: TWICE });
  if (personId !== undefined && twice.personId(personId)) faults.push({ path: ['personId'], problem: TWICE });
  for (const [place, { kpj }] of cards.entries()) {
    if (twice.kpj(kpj)) faults.push({ path: ['cards', place, 'kpj'], problem: TWICE });
  }
  return faults;
}

/** The schema's messages name what it wants, never what it was given. */
function toFaults(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, problem: issue.message }];
  return issue.keys.map((name) => ({
    path: [...issue.path, FIELD.test(name) ? name : '?'],
    problem: 'is no field of a person: correct its name or leave it out',
  }));
}
