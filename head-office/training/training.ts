import type { FastifyInstance } from 'fastify';
import { dayAt } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { AdjustableClock } from '../clock.ts';
import type { StartFault } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';
import { serveTraining, type TrainingDependencies } from './routes.ts';
import { seed } from './seed.ts';
import { tellAsTimePasses } from './simulated-core.ts';
import { type SimulatedFaults, simulateFaults } from './simulated-faults.ts';

export { createMailbox } from './mailbox.ts';
export { createSimulatedBank } from './simulated-bank.ts';
export { createSimulatedCore } from './simulated-core.ts';

/** Sets up training: made-up participants, a clock that can be moved, and simulated faults. */
export async function setUpTraining(
  dependencies: TrainingDependencies & {
    /** Instances that start together wait for the one that seeds. */
    readonly upkeep: Database;
  },
  clock: AdjustableClock,
  app: FastifyInstance,
): Promise<Outcome<void, StartFault>> {
  const state = await dependencies.database.selectFrom('training_state').selectAll().executeTakeFirst();
  if (!state && (await hasParticipants(dependencies.database))) {
    return fail('the data folder holds a registry at work: give training a folder of its own by --data');
  }
  const today = dayAt(dependencies.clock.now(), dependencies.settings.office.timeZone);
  // Waiting times count from today, so participants seeded on another day would no longer show their cases.
  if (state?.seeded_on === today) clock.advance(state.clock_ahead);
  else await seed({ ...dependencies, database: dependencies.upkeep }, today);
  tellAsTimePasses(app, dependencies);
  const faults: SimulatedFaults = { answer: 'normal' };
  simulateFaults(app, faults, dependencies.settings.limits.retryAfterSeconds);
  serveTraining(app, dependencies, clock, faults);
  return succeed(undefined);
}

async function hasParticipants(database: Database): Promise<boolean> {
  const found = await database
    .selectFrom('participants')
    .select('participant_id')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
