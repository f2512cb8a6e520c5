import type { z } from 'zod';
import { type KnownPerson, personAnswerSchema, registryRoutes } from '../../../../contract/core/registry.ts';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import { errorCode } from '../../../error-code.ts';
import type { HttpPeer } from '../../../peers/http-peer.ts';

/** By the core's own id where it has said one, since a NIK may be corrected. */
export interface AskedPerson {
  readonly personId: string | null;
  readonly nik: string;
}

/** What kept the core from an answer, or the answer from being taken, as a code; nothing of what it said. */
type NoAnswer = string;

/** Undefined for somebody whom the core does not know. */
export async function askPerson(
  peer: HttpPeer,
  { personId, nik }: AskedPerson,
): Promise<Outcome<KnownPerson | undefined, NoAnswer>> {
  try {
    const answer = await put(peer, personId, nik);
    if (!answer.found) return succeed(undefined);
    const { person } = answer;
    const isAsked = personId === null ? person.nik === nik : person.personId === personId;
    return isAsked ? succeed(person) : fail('ANOTHER_PERSON');
  } catch (error) {
    return fail(errorCode(error));
  }
}

function put(
  peer: HttpPeer,
  personId: string | null,
  nik: string,
): Promise<z.infer<typeof personAnswerSchema>> {
  const { findPerson, getMembership } = registryRoutes;
  return personId === null
    ? peer.ask(findPerson.path, { nik }, personAnswerSchema)
    : peer.ask(getMembership.path, { personId }, personAnswerSchema);
}
