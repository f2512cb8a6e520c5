import type { FastifyInstance } from 'fastify';
import { dayAt } from '../../contract/calendar.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { AdjustableClock } from '../clock.ts';
import type { StartFault } from '../configuration/read-json.ts';
import type { Office } from '../office.ts';
import { type Line, spoilAnswers } from './line.ts';
import { serveTraining } from './routes.ts';
import { seed } from './seed.ts';

/** Makes this a head office for training: made-up participants, a clock and a line that can be moved. */
export async function addTraining(
  office: Office,
  clock: AdjustableClock,
  app: FastifyInstance,
): Promise<Outcome<void, StartFault>> {
  const state = await office.database.selectFrom('training_state').selectAll().executeTakeFirst();
  if (!state && (await hasParticipants(office))) {
    return fail('the data folder holds a registry at work: give training a folder of its own by --data');
  }
  const today = dayAt(office.clock.now(), office.settings.office.timeZone);
  // Waiting times count from today, so that yesterday's participants would show something else.
  if (state?.seeded_on === today) clock.advance(state.clock_ahead);
  else await seed(office, today);
  const line: Line = { answer: 'normal' };
  spoilAnswers(app, line, office.settings.limits.retryAfterSeconds);
  serveTraining(app, office, clock, line);
  return succeed(undefined);
}

/** A head office at work answers for nobody made up. */
export async function refuseTrainingData(office: Office): Promise<Outcome<void, StartFault>> {
  const state = await office.database.selectFrom('training_state').select('seeded_on').executeTakeFirst();
  if (!state) return succeed(undefined);
  return fail('the data folder was made by training: start with --training or set another data folder');
}

async function hasParticipants({ database }: Office): Promise<boolean> {
  const found = await database
    .selectFrom('participants')
    .select('participant_id')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
