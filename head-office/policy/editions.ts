import type { Claim } from '../../contract/claim/claim.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import type { ReadPolicy } from './read-edition.ts';

/** Stores the edition in force, so that claims made by it can be validated by it later. */
export async function saveEdition(
  database: Database,
  { policy, document: signed }: ReadPolicy,
): Promise<void> {
  const document = JSON.stringify(signed);
  await database
    .insertInto('policy_editions')
    .values({ version: policy.version, document })
    .onConflict((conflict) => conflict.column('version').doUpdateSet({ document }))
    .execute();
}

/**
 * The edition by which a claim was made, if it is stored here and was in force on that day; else the current one. The
 * claim names it, since the participant saw its rules. `isKnown` is false where this head office does not have it: what the
 * current one says against such a claim is no verdict.
 */
export async function findEdition(
  database: Database,
  { policy }: { readonly policy: Policy },
  { policyVersion, confirmedOn }: Pick<Claim, 'policyVersion' | 'confirmedOn'>,
): Promise<{ readonly policy: Policy; readonly isKnown: boolean }> {
  if (policyVersion > policy.version) return { policy, isKnown: false };
  const edition = await readEdition(database, policy, policyVersion);
  const wasInForce = edition !== undefined && edition.validFrom <= confirmedOn;
  return { policy: wasInForce ? edition : policy, isKnown: edition !== undefined };
}

/**
 * The edition under which a claim was accepted, until it is paid: its stages and its days are those that the participant
 * was told. The current one where it is not kept, or where the claim is older than this.
 */
export async function findEditionByVersion(
  database: Database,
  { policy }: { readonly policy: Policy },
  version: number | null,
): Promise<Policy> {
  return (version === null ? undefined : await readEdition(database, policy, version)) ?? policy;
}

async function readEdition(
  database: Database,
  current: Policy,
  version: number,
): Promise<Policy | undefined> {
  if (version >= current.version) return current;
  const kept = await database
    .selectFrom('policy_editions')
    .select('document')
    .where('version', '=', version)
    .executeTakeFirst();
  const json = kept && parseJson(kept.document);
  // An edition whose rules this program does not know cannot be used.
  return json?.ok ? checkPolicy(json.value).policy : undefined;
}
