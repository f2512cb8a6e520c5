import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { v5 as uuidV5 } from 'uuid';
import { membershipSchema } from '../../../contract/eligibility/membership.ts';
import { hashPassword } from '../../../head-office/accounts/password.ts';
import defaults from '../../../head-office/configuration/default.json' with { type: 'json' };
import { configurationSchema } from '../../../head-office/configuration/schema.ts';
import type { Tables } from '../../../head-office/database/tables.ts';
import { type Person, personOf } from '../../fleet/people.ts';
import { addPeople } from '../../fleet/registry.ts';

/** Somebody with an account, whose data no answer to a stranger may hold. */
export interface Participant extends Person {
  readonly email: string;
  readonly password: string;
}

const CAST = 'b3c1f6d2-4c63-4b3a-9e0e-7b6d1f0a52c7';
/** Beyond the numbers of those who only claim. */
const FIRST_OF_CAST = 900_000;
/** What the head office's own default is; the time of a sign-in is to be as at work. */
const HASHING = configurationSchema.shape.passwords.parse(defaults.passwords);

/** Made-up names of the cast: unmistakable in an answer. */
const NAMES = [
  'WULANDARI KUSUMANINGRUM',
  'BAMBANG PRAWIROHARDJO',
  'SITI NURHALIMATUSSAADIYAH',
  'MAKSUM PENJAHATWIDJAJA',
  'NURAINI SEKARWANGI HALIMAH',
] as const;
export type CastName = 'victim' | 'other' | 'owner' | 'mallory' | 'waiting';
const PLACES: Readonly<Record<CastName, number>> = { victim: 0, other: 1, owner: 2, mallory: 3, waiting: 4 };

/** Enters the cast: three who are attacked, one who attacks with an account of their own, and one whose claim waits at a desk. */
export async function enterCast(database: Kysely<Tables>): Promise<Record<CastName, Participant>> {
  const cast = {
    victim: participant('victim'),
    other: participant('other'),
    owner: participant('owner'),
    mallory: participant('mallory'),
    waiting: participant('waiting'),
  };
  const everybody = Object.values(cast);
  await addPeople(database, everybody);
  // Their sessions are opened as everybody's.
  await database
    .deleteFrom('sessions')
    .where(
      'session_id',
      'in',
      everybody.map(({ sessionId }) => sessionId),
    )
    .execute();
  for (const { email, password, membership } of everybody) {
    await database
      .insertInto('accounts')
      .values({
        participant_id: membership.participantId,
        email,
        password_hash: await hashPassword(password, HASHING),
        opened_at: new Date().toISOString(),
        password_set_at: null,
      })
      .execute();
  }
  return cast;
}

/** People who come to claim, each once; entered in portions. */
export class Claimants {
  readonly #database: Kysely<Tables>;
  #waiting: Person[] = [];
  #given = 0;

  constructor(database: Kysely<Tables>) {
    this.#database = database;
  }

  async enter(count: number): Promise<void> {
    const now = new Date();
    const people = Array.from({ length: count }, (_, place) => ({
      ...personOf(this.#given + place, now),
      confirmedAt: now,
    }));
    this.#given += count;
    await addPeople(this.#database, people);
    this.#waiting.push(...people);
  }

  /** Sees to it that so many wait, so that nobody is entered in the middle of something. */
  async atLeast(count: number): Promise<void> {
    if (this.#waiting.length < count) await this.enter(count);
  }

  async next(): Promise<Person> {
    await this.atLeast(1);
    const person = this.#waiting.shift();
    if (!person) throw new Error('nobody was entered');
    return person;
  }
}

/** Values of a person that say who it is, or what they own. */
export function secretsOf({ membership, account }: Person, who: string): (readonly [string, string])[] {
  const { nik, name, email, phone, address, cards } = membership;
  const all = { nik, name, email, phone: phone?.replace('+62', ''), address, account: account.number };
  const own = Object.entries(all).flatMap(([what, value]) =>
    value ? [[value, `${what} of ${who}`] as const] : [],
  );
  return [...own, ...cards.map(({ kpj }) => [kpj, `card of ${who}`] as const)];
}

function participant(who: CastName): Participant {
  const place = PLACES[who];
  const person = personOf(FIRST_OF_CAST + place, new Date());
  const email = `${who}.${CAST.slice(0, 8)}@contoh.id`;
  const membership = membershipSchema.parse({
    ...person.membership,
    participantId: uuidV5(who, CAST),
    name: NAMES[place],
    email,
    phone: `+628777123400${place}`,
    address: `Jalan Rahasia ${place + 41} RT 007, Cirebon`,
  });
  return {
    ...person,
    membership,
    sessionId: randomUUID(),
    confirmedAt: new Date(),
    email,
    password: `sandi milik ${who} sendiri`,
  };
}
