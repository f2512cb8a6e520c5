import type { Logger } from 'pino';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { HttpRegistrySettings } from '../../../configuration/core-schema.ts';
import type { StartFault } from '../../../configuration/read-json.ts';
import type { DatabaseAndClock } from '../../../database/transact.ts';
import { createHttpPeer, type HttpPeer } from '../../../peers/http-peer.ts';
import type { Refreshed, Registry, RegistryAway, Whose } from '../../../people/registry.ts';
import { askPerson } from './ask-person.ts';
import { findKept, type Kept, takeAnswer } from './kept-answers.ts';
import { startTelling } from './tell-changes.ts';

const MINUTE = 60_000;

export interface HttpRegistryDependencies extends DatabaseAndClock {
  readonly log: Logger;
}

/**
 * Asks the agency's core. What it says is taken by the rules of a file that was made just now, and counts for a while where the
 * core is away; later nobody is shown or judged by it, and kiosks go on as without a line.
 */
export async function createHttpRegistry(
  dependencies: HttpRegistryDependencies,
  asked: HttpRegistrySettings,
): Promise<Outcome<Registry, StartFault>> {
  const about = {
    name: 'the registry of the core',
    section: 'core.registry',
    mostBytes: dependencies.settings.registryImport.lineBytes,
    meanwhile: 'what it said before counts meanwhile, as long as core.registry.keepHours says',
  };
  const peer = await createHttpPeer(asked, about, dependencies.log);
  if (!peer.ok) return peer;
  const telling = startTelling(dependencies, { peer: peer.value, asked });
  return succeed({
    refresh: (whose) => refresh(dependencies, { peer: peer.value, asked }, whose),
    async close() {
      await telling.stop();
      await peer.value.close();
    },
  });
}

interface Core {
  readonly peer: HttpPeer;
  readonly asked: HttpRegistrySettings;
}

async function refresh(
  dependencies: HttpRegistryDependencies,
  { peer, asked }: Core,
  whose: Whose,
): Promise<Outcome<Refreshed, RegistryAway>> {
  const { clock, log } = dependencies;
  const kept = await findKept(dependencies, whose);
  const ageMinutes = ageOf(kept, clock.now());
  if (ageMinutes < asked.freshMinutes) return succeed({});
  const nik = kept?.nik ?? ('nik' in whose ? whose.nik : undefined);
  if (nik === undefined) return succeed({});
  const answer = await askPerson(peer, { personId: kept?.personId ?? null, nik });
  // Whom neither knows is told so by whoever looks for them.
  if (answer.ok && answer.value === undefined && !kept) return succeed({});
  const taken =
    answer.ok && answer.value !== undefined
      ? await takeAnswer(dependencies, answer.value, clock.now())
      : fail(answer.ok ? 'NOT_FOUND' : answer.problem);
  if (taken.ok) return succeed({});
  const isKept = ageMinutes < asked.keepHours * 60;
  const age = Number.isFinite(ageMinutes) ? { ageMinutes: Math.round(ageMinutes) } : {};
  log.warn(
    { code: taken.problem, ...age, isKept },
    'the registry of the core gave no answer that can be taken',
  );
  if (!kept?.answeredAt || !isKept)
    return fail({ code: 'unavailable', retryAfterSeconds: asked.restSeconds });
  return succeed({ asOf: kept.answeredAt });
}

/** Minutes since the core said what is kept; endless where it never did. */
function ageOf(kept: Kept | undefined, now: Date): number {
  if (!kept?.answeredAt) return Number.POSITIVE_INFINITY;
  return (now.getTime() - kept.answeredAt.getTime()) / MINUTE;
}
