import { dayAt } from '../../contract/calendar.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { Database } from '../database/tables.ts';
import { saveEdition } from './editions.ts';
import { type ReadPolicy, readEdition } from './read-edition.ts';

export interface PolicyStoreDependencies {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: Settings;
  /** From the file, or shipped; in force until a newer one is published. */
  readonly first: ReadPolicy;
}

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
    const read = readEdition(document);
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

/** The newest published edition, in force or not, by which the next one is judged; else the one in force. */
export async function newestEdition(database: Database, inForce: ReadPolicy): Promise<ReadPolicy> {
  const newest = await database
    .selectFrom('policies')
    .select('document')
    .where('version', '>', inForce.policy.version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  const read = newest && readEdition(newest.document);
  return read?.ok ? read.value : inForce;
}

/** Stores an edition for every instance. @throws where its version is there: editions come one after another. */
export async function publishPolicy(
  transaction: Database,
  { policy, document }: ReadPolicy,
  operator: string,
  now: Date,
): Promise<void> {
  await transaction
    .insertInto('policies')
    .values({
      version: policy.version,
      valid_from: policy.validFrom,
      document: JSON.stringify(document),
      published_by: operator,
      published_at: now.toISOString(),
    })
    .execute();
}
