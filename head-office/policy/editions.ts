import type { Claim } from '../../contract/claim/claim.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import type { ReadPolicy } from './signed-policy.ts';

/** Keeps the edition in force, so that claims made under it can be judged by it when a newer one is. */
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
 * The edition by which a claim was made, where it is known here and was in force on that day; else the present one.
 * The kiosk signed which it was, and showed the participant its rules.
 */
export async function findEdition(
  database: Database,
  { policy }: { readonly policy: Policy },
  { policyVersion, confirmedOn }: Pick<Claim, 'policyVersion' | 'confirmedOn'>,
): Promise<Policy> {
  if (policyVersion >= policy.version) return policy;
  const kept = await database
    .selectFrom('policy_editions')
    .select('document')
    .where('version', '=', policyVersion)
    .executeTakeFirst();
  const json = kept && parseJson(kept.document);
  // An edition with rules of another program is no edition that can be judged by.
  const edition = json?.ok ? checkPolicy(json.value).policy : undefined;
  return edition && edition.validFrom <= confirmedOn ? edition : policy;
}
