import { dayAt } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import { parseJson } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import { saveEdition } from './editions.ts';
import type { ReadPolicy } from './signed-policy.ts';

export interface PolicyStoreDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  /** From the file, or shipped; in force until a newer one is published. */
  readonly first: ReadPolicy;
}

/** Why a document is not published: all its faults, or a version that is not newer than the published ones. */
export type PublishProblem =
  | { readonly because: 'notJson' }
  | {
      readonly because: 'faulty';
      readonly faults: readonly { path: string; fault: string; remedy: string }[];
    }
  | { readonly because: 'notNewer'; readonly version: number; readonly newest: number };

/** The policy in force: the newest of the file's and the published ones whose first day has come. */
export interface PolicyInForce {
  inForce(): ReadPolicy;
}

/** For whatever is computed by the rules of today. */
export interface PolicyAndClock {
  readonly policies: PolicyInForce;
  readonly clock: Clock;
  readonly settings: Settings;
}

export interface PolicyStore extends PolicyInForce {
  /** Reads what another instance may have published, and puts an edition in force whose first day has come. */
  refresh(): Promise<void>;
}

export function createPolicyStore({
  database,
  clock,
  settings,
  first,
}: PolicyStoreDependencies): PolicyStore {
  let inForce = first;
  let kept: ReadPolicy | undefined;

  async function takeNewest(): Promise<void> {
    const today = dayAt(clock.now(), settings.office.timeZone);
    const newest = await database
      .selectFrom('policies')
      .select(['version'])
      .where('valid_from', '<=', today)
      .where('version', '>', inForce.policy.version)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (!newest) return;
    const { document } = await database
      .selectFrom('policies')
      .select('document')
      .where('version', '=', newest.version)
      .executeTakeFirstOrThrow();
    const read = readDocument(document);
    // A policy with rules that this program does not know is skipped.
    if (read.ok) inForce = read.value;
  }

  return {
    inForce: () => inForce,
    async refresh() {
      await takeNewest();
      if (kept === inForce) return;
      await saveEdition(database, inForce);
      kept = inForce;
    },
  };
}

/** Checks a document and stores it for every instance; returns its version. */
export async function publishPolicy(
  transaction: Database,
  text: string,
  inForce: ReadPolicy,
  operator: string,
  now: Date,
): Promise<Outcome<number, PublishProblem>> {
  const read = readDocument(text);
  if (!read.ok) return read;
  const { version, validFrom } = read.value.policy;
  const published = await transaction
    .selectFrom('policies')
    .select('version')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const newest = Math.max(inForce.policy.version, published?.version ?? 0);
  if (version <= newest) return fail({ because: 'notNewer', version, newest });
  const kept = await transaction
    .insertInto('policies')
    .values({
      version,
      valid_from: validFrom,
      document: text,
      published_by: operator,
      published_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  return kept ? succeed(version) : fail({ because: 'notNewer', version, newest: version });
}

function readDocument(text: string): Outcome<ReadPolicy, PublishProblem> {
  const json = parseJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return fail({ because: 'notJson' });
  const { policy, faults } = checkPolicy(json.value);
  return policy ? succeed({ policy, document: json.value }) : fail({ because: 'faulty', faults });
}
