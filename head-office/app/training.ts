import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import type { Database } from '../database/tables.ts';

/** Simulators of all that lies outside of the head office; a build for work has none of them. */
export type Training = typeof import('../training/training.ts');

/** Undefined at work. */
export async function loadTraining({
  training,
}: Settings): Promise<Outcome<Training | undefined, StartFault>> {
  if (!training) return succeed(undefined);
  if (__SIMULATORS__) return succeed(await import('../training/training.ts'));
  return fail(
    'this is a build for work, which has no training: start without --training, or build it for training',
  );
}

/** Fails where a head office at work is started on training data. */
export async function refuseTrainingData(database: Database): Promise<Outcome<void, StartFault>> {
  const state = await database.selectFrom('training_state').select('seeded_on').executeTakeFirst();
  if (!state) return succeed(undefined);
  return fail('the data folder was made by training: start with --training or set another data folder');
}
