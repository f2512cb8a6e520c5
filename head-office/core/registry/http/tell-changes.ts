import type { Logger } from 'pino';
import { changeTakenSchema, registryRoutes } from '../../../../contract/core/registry.ts';
import { secondsAfter } from '../../../clock.ts';
import type { HttpRegistrySettings } from '../../../configuration/core-schema.ts';
import type { Tables } from '../../../database/tables.ts';
import type { DatabaseAndClock } from '../../../database/transact.ts';
import { errorCode } from '../../../error-code.ts';
import type { HttpPeer } from '../../../peers/http-peer.ts';

/** Changes that are told in one go. */
const MOST = 50;

interface Telling extends DatabaseAndClock {
  readonly log: Logger;
}

interface Core {
  readonly peer: HttpPeer;
  readonly asked: Pick<HttpRegistrySettings, 'tellSeconds'>;
}

/**
 * Tells the core every `tellSeconds` what people changed here, each change by whichever instance claims it, until the core has
 * it: where an instance dies in between it is told again by the same id.
 */
export function startTelling(telling: Telling, core: Core): { stop(): Promise<void> } {
  const closing = new AbortController();
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => tellDue(telling, core, closing.signal));
  }, core.asked.tellSeconds * 1_000);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      closing.abort();
      await running;
    },
  };
}

async function tellDue(telling: Telling, core: Core, closing: AbortSignal): Promise<void> {
  const { database, clock, log } = telling;
  try {
    const due = await database
      .selectFrom('registry_changes')
      .selectAll()
      .where('due_at', '<=', clock.now().toISOString())
      .orderBy('due_at')
      .orderBy('change_id')
      .limit(MOST)
      .execute();
    for (const change of due) if (!closing.aborted) await tell(telling, core, change);
  } catch (error) {
    log.warn({ code: errorCode(error) }, 'changes of people’s data were not told to the core: tried again');
  }
}

async function tell(
  { database, clock }: Telling,
  { peer, asked }: Core,
  change: Tables['registry_changes'],
): Promise<void> {
  // Nobody else takes it up before the core can have answered, nor at once where it does not.
  const claimed = await database
    .updateTable('registry_changes')
    .set({ due_at: secondsAfter(clock.now(), 10 * asked.tellSeconds).toISOString() })
    .where('change_id', '=', change.change_id)
    .where('due_at', '=', change.due_at)
    .returning('change_id')
    .executeTakeFirst();
  const question = claimed && (await questionOf({ database }, change));
  if (!question) return;
  await peer.ask(question.path, question.body, changeTakenSchema);
  await database.deleteFrom('registry_changes').where('change_id', '=', change.change_id).execute();
}

/** As things are now; undefined where the core has not said yet by which id it knows the person. */
async function questionOf(
  { database }: Pick<DatabaseAndClock, 'database'>,
  { change_id, participant_id, kind, made_at }: Tables['registry_changes'],
) {
  const person = await database
    .selectFrom('participants')
    .select(['core_person_id', 'phone', 'email'])
    .where('participant_id', '=', participant_id)
    .executeTakeFirst();
  if (!person || person.core_person_id === null) return undefined;
  const change = { changeId: change_id, personId: person.core_person_id, at: made_at };
  const { changeContact, endMembership } = registryRoutes;
  if (kind === 'contact') {
    const { phone, email } = person;
    return { path: changeContact.path, body: changeContact.body.parse({ ...change, phone, email }) };
  }
  const ended = await database
    .selectFrom('cards')
    .select(['kpj', 'exit_on as on'])
    .where('participant_id', '=', participant_id)
    .where('segment', '=', 'BPU')
    .where('exit_kind', '=', 'stoppedBusiness')
    .where('exit_on', 'is not', null)
    .execute();
  return { path: endMembership.path, body: endMembership.body.parse({ ...change, cards: ended }) };
}
