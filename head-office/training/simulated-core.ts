import type { FastifyInstance } from 'fastify';
import { factSchema } from '../../contract/core/facts.ts';
import { routes } from '../../contract/head-office/routes.ts';
import { senSchema } from '../../contract/money.ts';
import { calendarIn } from '../../contract/policy/working-time.ts';
import type { CaseFeed } from '../case-events/case-feed.ts';
import type { Settings } from '../configuration/configure.ts';
import { type FactDependencies, tellFact } from '../facts/tell-fact.ts';
import { addWorkingHours } from './working-time.ts';

const CLIENT = 'training';

/** Takes cases as the agency's core would, and plans when it will have come to each stage: in working hours from receipt. */
export function createSimulatedCore(settings: Settings): CaseFeed {
  return {
    async put(transaction, { claimId, policy, since }) {
      // Claims are worked on at the head office, where no region's own holidays are known.
      const workingTime = { ...settings.office, ...calendarIn(policy.calendar, null) };
      const plan = policy.tracking.stages.slice(1).map((stage) => ({
        claim_id: claimId,
        stage,
        due_at: addWorkingHours(workingTime, since, settings.stageWorkingHours[stage]).toISOString(),
      }));
      if (plan.length > 0) await transaction.insertInto('training_plan').values(plan).execute();
    },
  };
}

/** What says nothing of a claim's way, and has to be answered fast or without a database. */
const UNTOLD: ReadonlySet<string | undefined> = new Set(
  [routes.health, routes.ready, routes.keys, routes.policy, routes.sendHeartbeat].map(({ path }) => path),
);

/** Before each answer in which it may show the head office is told what has become true by then. */
export function tellAsTimePasses(app: FastifyInstance, dependencies: FactDependencies): void {
  app.addHook('onRequest', async ({ method, routeOptions }) => {
    const shows = method === 'GET' || method === 'POST';
    if (shows && !UNTOLD.has(routeOptions.url)) await tellDueFacts(dependencies);
  });
}

async function tellDueFacts(dependencies: FactDependencies): Promise<void> {
  const { database, clock } = dependencies;
  const due = await database
    .selectFrom('training_plan')
    .selectAll()
    .where('due_at', '<=', clock.now().toISOString())
    .orderBy('due_at')
    .execute();
  for (const { claim_id, stage, due_at } of due) {
    const { net } = await database
      .selectFrom('claims')
      .select('net')
      .where('claim_id', '=', claim_id)
      .executeTakeFirstOrThrow();
    const told = { factId: `${claim_id}/${stage}`, at: due_at, claimId: claim_id };
    const paid = { kind: 'paid', ...told, net: senSchema.parse(net) };
    const fact = factSchema.parse(stage === 'done' ? paid : { kind: 'stageReached', ...told, stage });
    await tellFact(dependencies, CLIENT, fact);
    await database
      .deleteFrom('training_plan')
      .where('claim_id', '=', claim_id)
      .where('stage', '=', stage)
      .execute();
  }
}
