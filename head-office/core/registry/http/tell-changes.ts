import type { Logger } from 'pino';
import { changeTakenSchema, registryRoutes } from '../../../../contract/core/registry.ts';
import { secondsAfter } from '../../../clock.ts';
import type { HttpRegistrySettings } from '../../../configuration/core-schema.ts';
import type { Tables } from '../../../database/tables.ts';
import type { DatabaseAndClock } from '../../../database/transact.ts';
import { errorCode } from '../../../error-code.ts';
import type { HttpPeer } from '../../../peers/http-peer.ts';
import { type Repeated, repeat } from '../../../repeat.ts';

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
export function startTelling(telling: Telling, core: Core): Repeated {
  return repeat(core.asked.tellSeconds, async (stopped) => {
    try {
      await tellDue(telling, core, stopped);
    } catch (error) {
      const code = errorCode(error);
      telling.log.warn({ code }, 'changes of people’s data were not told to the core: tried again');
    }
  });
}

/** One after the other until none is due; the one that the core does not take waits, and with it this turn ends. */
async function tellDue(telling: Telling, core: Core, stopped: AbortSignal): Promise<void> {
  const { database, clock } = telling;
  while (!stopped.aborted) {
    const due = await database
      .selectFrom('registry_changes')
      .selectAll()
      .where('due_at', '<=', clock.now().toISOString())
      .orderBy('due_at')
      .orderBy('change_id')
      .limit(1)
      .executeTakeFirst();
    if (!due) return;
    if (await claim(telling, core, due)) await tell(telling, core, due);
  }
}

/** So that nobody else takes it up before the core can have answered, nor at once where it does not. */
async function claim(
  { database, clock }: Telling,
  { asked }: Core,
  change: Tables['registry_changes'],
): Promise<boolean> {
  const claimed = await database
    .updateTable('registry_changes')
    .set({ due_at: secondsAfter(clock.now(), 10 * asked.tellSeconds).toISOString() })
    .where('change_id', '=', change.change_id)
    .where('due_at', '=', change.due_at)
    .returning('change_id')
    .executeTakeFirst();
  return claimed !== undefined;
}

async function tell(
  { database }: Telling,
  { peer }: Core,
  change: Tables['registry_changes'],
): Promise<void> {
  const question = await questionOf({ database }, change);
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
