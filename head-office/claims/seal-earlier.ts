import { utcDay } from '../clock.ts';
import { isPostgres } from '../database/dialects/is-postgres.ts';
import type { CasePart, Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { insertKeys, makePartKeys, openPartKey, type PartKey } from '../keys/part-key.ts';
import { OwnFault } from '../own-fault.ts';
import { partOf, pictureAt } from './pictures.ts';
import { SEALED_TEXT } from './read-claim.ts';

interface SealDependencies extends DatabaseAndClock {
  readonly caseKeys: CaseKeys;
}

/** Seals the cases that an earlier edition stored as they were, each in a transaction of its own. @returns How many. */
export async function sealEarlierCases(dependencies: SealDependencies): Promise<number> {
  const { database, settings, caseKeys, clock } = dependencies;
  const some = () => findEarlier(database, settings.upkeep.mostRows);
  let sealed = 0;
  for (let claims = await some(); claims.length > 0; claims = await some()) {
    for (const claimId of claims) {
      await transact(dependencies, (transaction) => claimKeyOf(caseKeys, transaction, claimId, clock.now()));
    }
    sealed += claims.length;
  }
  return sealed;
}

/** The key of a claim. Where it has none yet, it gets one, and what was stored of the case already is sealed. @throws OwnFault */
export async function claimKeyOf(
  keys: CaseKeys,
  transaction: Database,
  claimId: string,
  now: Date,
): Promise<PartKey> {
  // Two instances seal one case one after the other.
  await transaction
    .selectFrom('envelopes')
    .select('claim_id')
    .where('claim_id', '=', claimId)
    .$if(isPostgres(transaction), (envelope) => envelope.forUpdate())
    .execute();
  const row = await transaction
    .selectFrom('case_keys')
    .selectAll()
    .where('claim_id', '=', claimId)
    .where('part', '=', 'claim')
    .executeTakeFirst();
  if (!row) return sealCase(keys, transaction, claimId, now);
  const key = openPartKey(keys, row);
  if (!key) throw new OwnFault(`the key of the claim ${claimId} is destroyed`);
  return key;
}

async function sealCase(keys: CaseKeys, transaction: Database, claimId: string, now: Date): Promise<PartKey> {
  const pictures = await transaction
    .selectFrom('attachments')
    .select(['place', 'document'])
    .where('claim_id', '=', claimId)
    .execute();
  const day = (await endOf(transaction, claimId)) ?? utcDay(now);
  const parts: CasePart[] = ['claim', ...pictures.map(({ document }) => partOf(document))];
  const made = makePartKeys(keys, { claimId, parts, day }, now);
  await insertKeys(transaction, made.rows);
  for (const picture of pictures) {
    await sealPicture(transaction, { claimId, ...picture }, made.of(partOf(picture.document)));
  }
  await sealTexts(transaction, claimId, made.of('claim'));
  return made.of('claim');
}

/** The day on which a case ended, from which its retention counts. */
async function endOf(transaction: Database, claimId: string): Promise<string | undefined> {
  const envelope = await transaction
    .selectFrom('envelopes')
    .select('decided_at')
    .where('claim_id', '=', claimId)
    .where('outcome', '=', 'refused')
    .executeTakeFirst();
  const claim = await transaction
    .selectFrom('claims')
    .select('settled_at')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  const ended = envelope?.decided_at ?? claim?.settled_at;
  return ended === undefined || ended === null ? undefined : utcDay(new Date(ended));
}

async function sealPicture(
  transaction: Database,
  { claimId, place }: { readonly claimId: string; readonly place: number },
  key: PartKey,
): Promise<void> {
  const { bytes } = await transaction
    .selectFrom('attachments')
    .select('bytes')
    .where('claim_id', '=', claimId)
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  await transaction
    .updateTable('attachments')
    .set({ bytes: key.seal(pictureAt(place), bytes) })
    .where('claim_id', '=', claimId)
    .where('place', '=', place)
    .execute();
}

async function sealTexts(transaction: Database, claimId: string, key: PartKey): Promise<void> {
  const envelope = await transaction
    .selectFrom('envelopes')
    .select('claim')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  if (envelope?.claim) {
    await transaction
      .updateTable('envelopes')
      .set({ claim: key.sealText(SEALED_TEXT.claim, envelope.claim) })
      .where('claim_id', '=', claimId)
      .execute();
  }
  const claim = await transaction
    .selectFrom('claims')
    .select('account_number')
    .where('claim_id', '=', claimId)
    .executeTakeFirst();
  if (!claim) return;
  await transaction
    .updateTable('claims')
    .set({ account_number: key.sealText(SEALED_TEXT.account, claim.account_number) })
    .where('claim_id', '=', claimId)
    .execute();
}

/** Those of which anything is kept, and which have no key. */
async function findEarlier(database: Database, most: number): Promise<string[]> {
  const envelopes = await database
    .selectFrom('envelopes')
    .leftJoin('case_keys', (join) =>
      join.onRef('case_keys.claim_id', '=', 'envelopes.claim_id').on('part', '=', 'claim'),
    )
    .select('envelopes.claim_id')
    .where('part', 'is', null)
    .where('envelopes.claim', 'is not', null)
    .limit(most)
    .execute();
  const claims = await database
    .selectFrom('claims')
    .leftJoin('case_keys', (join) =>
      join.onRef('case_keys.claim_id', '=', 'claims.claim_id').on('part', '=', 'claim'),
    )
    .select('claims.claim_id')
    .where('part', 'is', null)
    .limit(most)
    .execute();
  return [...new Set([...envelopes, ...claims].map(({ claim_id }) => claim_id))];
}
