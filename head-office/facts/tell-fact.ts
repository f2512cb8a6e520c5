import type { Fact, FactAnswer, FactProblem } from '../../contract/core/facts.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { minutesAfter } from '../clock.ts';
import { payContribution } from '../contributions/pay.ts';
import type { Database } from '../database/tables.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { applyClaimFact } from './claim-facts.ts';
import { findPerson, updateData } from './person-facts.ts';
import { isTooEarly } from './too-early.ts';

export interface FactDependencies extends DatabaseAndClock, PolicyAndClock {}

/**
 * Takes a fact once: told again under the same id it changes nothing, and something else under that id is refused. A fact
 * that is refused is not remembered, so that it may be told again once what it speaks of is here.
 */
export function tellFact(
  dependencies: FactDependencies,
  clientId: string,
  fact: Fact,
): Promise<Outcome<FactAnswer, FactProblem>> {
  const { clock, settings } = dependencies;
  const now = clock.now();
  const latest = minutesAfter(now, settings.sessions.clockToleranceMinutes);
  if (new Date(fact.at) > latest) return Promise.resolve(fail('inFuture'));
  return transact(dependencies, async (transaction) => {
    const digest = digestOf(JSON.stringify(fact));
    const told = { client_id: clientId, fact_id: fact.factId };
    const person = fact.kind === 'dataUpdated' ? await findPerson(transaction, fact) : undefined;
    const subject = subjectOf(fact) ?? person ?? '';
    // Of two that come at once the second one waits here until the first is stored, or taken back.
    const added = await transaction
      .insertInto('facts')
      .values({ ...told, digest, kind: fact.kind, subject, told_at: now.toISOString() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('fact_id')
      .executeTakeFirst();
    if (!added)
      return (await digestTold(transaction, told)) === digest ? succeed('known') : fail('factDiffers');
    const applied = await apply(dependencies, transaction, fact, person);
    if (applied.ok) return applied;
    await transaction
      .deleteFrom('facts')
      .where('client_id', '=', clientId)
      .where('fact_id', '=', fact.factId)
      .execute();
    return applied;
  });
}

function apply(
  dependencies: FactDependencies,
  transaction: Database,
  fact: Fact,
  person: string | undefined,
): Promise<Outcome<FactAnswer, FactProblem>> {
  if (fact.kind === 'contributionPaid') return payForContribution(dependencies, transaction, fact);
  if (fact.kind === 'dataUpdated') return updateData(dependencies, transaction, fact, person);
  return applyClaimFact(dependencies, transaction, fact);
}

async function payForContribution(
  dependencies: FactDependencies,
  transaction: Database,
  { code, at }: Fact & { readonly kind: 'contributionPaid' },
): Promise<Outcome<FactAnswer, FactProblem>> {
  const order = await transaction
    .selectFrom('contribution_orders')
    .select('made_at')
    .where('code', '=', code)
    .executeTakeFirst();
  if (order && isTooEarly(dependencies, { at }, order.made_at)) return fail('tooEarly');
  const paid = await payContribution(dependencies, transaction, code, new Date(at));
  return paid.ok ? succeed('taken') : paid;
}

/** Undefined for a person, who is known here by another id than the one that was told. */
function subjectOf(fact: Fact): string | undefined {
  if (fact.kind === 'dataUpdated') return undefined;
  return fact.kind === 'contributionPaid' ? fact.code : fact.claimId;
}

async function digestTold(
  transaction: Database,
  { client_id, fact_id }: { readonly client_id: string; readonly fact_id: string },
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('facts')
    .select('digest')
    .where('client_id', '=', client_id)
    .where('fact_id', '=', fact_id)
    .executeTakeFirst();
  return row?.digest;
}
