import { join } from 'node:path';
import { Kysely } from 'kysely';
import { membershipSchema } from '../../../contract/eligibility/membership.ts';
import { computePayout, type Payout } from '../../../contract/eligibility/payout.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { hashPassword } from '../../../head-office/accounts/password.ts';
import { readPicture } from '../../../head-office/claims/pictures.ts';
import type { Tables } from '../../../head-office/database/tables.ts';
import { loadCaseKeys } from '../../../head-office/keys/case-keys.ts';
import { loadMembership } from '../../../head-office/registry/membership.ts';
import { participantIdOf } from '../../../head-office/training/participants.ts';
import { addAccount, addParticipant } from '../../../head-office/training/seed.ts';
import { addContributions } from '../../../head-office/training/seed-contributions.ts';
import { databaseFile } from '../../faults/head-office/registry.ts';
import type { MadeUpPerson } from './made-up.ts';

const CHEAP = {
  workers: 2,
  mostWaiting: 10_000,
  cost: 2,
  blockSize: 1,
  parallelization: 1,
  keyBytes: 32,
  saltBytes: 16,
};

/** The head office's database from behind: people are entered there, and what they were given is read there. */
export class Registry {
  readonly #database: Kysely<Tables>;
  readonly #caseKeyFile: string;
  readonly #today = new Date().toISOString().slice(0, 10);

  constructor(dataFolder: string) {
    this.#database = new Kysely<Tables>({ dialect: databaseFile(dataFolder) });
    this.#caseKeyFile = join(dataFolder, 'case-keys.json');
  }

  /** Enters people before there is any traffic; gives what each will be paid. */
  async enter(people: readonly MadeUpPerson[]): Promise<readonly Payout[]> {
    const hashes = await Promise.all(people.map(({ password }) => hashPassword(password, CHEAP)));
    return this.#database.transaction().execute(async (transaction) => {
      const payouts: Payout[] = [];
      for (const [place, { participant, reason, npwp }] of people.entries()) {
        await addParticipant(transaction, participant, this.#today);
        await addContributions(defaultPolicy, transaction, participant, this.#today);
        const hash = hashes[place] ?? '';
        if (participant.hasAccount) await addAccount(transaction, participant, hash, this.#today);
        const membership = membershipSchema.parse(
          await loadMembership(transaction, participantIdOf(participant)),
        );
        const hasNpwp = npwp !== null;
        payouts.push(computePayout(defaultPolicy, { membership, reason, hasNpwp, today: this.#today }));
      }
      return payouts;
    });
  }

  /** The code by which a phone says whom it signs in. */
  async lastUserCode(): Promise<string> {
    const { user_code } = await this.#database
      .selectFrom('device_codes')
      .select('user_code')
      .orderBy('expires_at', 'desc')
      .executeTakeFirstOrThrow();
    return user_code;
  }

  async paymentCodeOf({ participant }: MadeUpPerson): Promise<string> {
    const { code } = await this.#database
      .selectFrom('contribution_orders')
      .select('code')
      .where('participant_id', '=', participantIdOf(participant))
      .executeTakeFirstOrThrow();
    return code;
  }

  /** What arrived of the claim of somebody: its number, and its pictures. */
  async claimOf({ participant }: MadeUpPerson): Promise<ArrivedClaim | undefined> {
    const claim = await this.#database
      .selectFrom('envelopes')
      .select(['claim_id', 'receipt_number', 'outcome'])
      .where('participant_id', '=', participantIdOf(participant))
      .executeTakeFirst();
    if (!claim) return undefined;
    const pictures = await this.#database
      .selectFrom('attachments')
      .select('place')
      .where('claim_id', '=', claim.claim_id)
      .orderBy('place')
      .execute();
    const keys = await loadCaseKeys(this.#caseKeyFile, this.#today);
    if (!keys.ok) throw new Error(keys.problem);
    const read = pictures.map(({ place }) => readPicture(keys.value, this.#database, claim.claim_id, place));
    return {
      receiptNumber: claim.receipt_number ?? '',
      outcome: claim.outcome,
      pictures: (await Promise.all(read)).map((bytes) => Buffer.from(bytes ?? [])),
    };
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }
}

export interface ArrivedClaim {
  readonly receiptNumber: string;
  readonly outcome: 'accepted' | 'refused';
  readonly pictures: readonly Buffer[];
}
