import type { Logger } from 'pino';
import { errorCode } from './configuration/read-json.ts';
import { daysLeft } from './keys/key-set.ts';
import type { Office } from './office.ts';
import { eraseExpired } from './retention/erase-expired.ts';

const HOUR = 3_600_000;

/** What a head office does beside answering: it erases what may be kept no longer, and warns of keys that run out. */
export interface Upkeep {
  /** Waits for a round under way. */
  stop(): Promise<void>;
}

/** Starts with a round at once. */
export function startUpkeep(office: Office, log: Logger): Upkeep {
  let round = keepUp(office, log);
  const timer = setInterval(() => {
    round = round.then(() => keepUp(office, log));
  }, office.settings.upkeep.everyHours * HOUR);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}

/** One round; what fails now is done by the next one. */
async function keepUp(office: Office, log: Logger): Promise<void> {
  const { warnOfKeysDays } = office.settings.upkeep;
  const left = daysLeft(office.keys, office.clock.now());
  for (const [use, days] of Object.entries(left)) {
    if (days < warnOfKeysDays) log.warn({ use, days }, 'the last key runs out: add one to the key file');
  }
  try {
    const erased = await eraseExpired(office);
    if (Object.keys(erased).length > 0) log.info({ erased }, 'erased by retention time');
  } catch (error) {
    log.error({ code: errorCode(error) }, 'retention could not be kept');
  }
}
