import type { Logger } from 'pino';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import { type Clock, daysAfter, utcDay } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { openDatabase } from '../database/open.ts';
import { loadCaseKeys } from './case-keys.ts';
import { loadHeadOfficeKeys } from './head-office-keys.ts';
import { adoptKeys } from './own-keys.ts';
import { requireKeysInForce } from './signing.ts';

type Changed = Awaited<ReturnType<typeof adoptKeys>>;

/** Carries out the flag --adopt-keys, also while instances with these keys are running. */
export async function manageKeys(
  settings: Settings,
  clock: Clock,
  log: Logger,
): Promise<Outcome<Changed, StartFault>> {
  const keys = await loadHeadOfficeKeys(settings.keyFile);
  if (!keys.ok) return keys;
  const usable = requireKeysInForce(keys.value, clock.now(), settings.keyFile);
  if (!usable.ok) return usable;
  const caseKeys = await loadCaseKeys(settings.caseKeyFile, utcDay(clock.now()));
  if (!caseKeys.ok) return caseKeys;
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  try {
    const own = { database: opened.value, settings, clock };
    const office = await adoptKeys(own, { use: 'office', kids: keys.value.kids });
    const cases = await adoptKeys(own, { use: 'cases', kids: caseKeys.value.kids });
    return succeed({
      adopted: [...office.adopted, ...cases.adopted],
      givenUp: [...office.givenUp, ...cases.givenUp],
    });
  } finally {
    await opened.value.destroy();
  }
}

/** Carries out the flag --new-case-keys: adds a set to the file, which is used once every instance had time to get it. */
export async function addCaseKeys(
  settings: Settings,
  clock: Clock,
): Promise<Outcome<{ readonly added: string; readonly from: string }, StartFault>> {
  const keys = await loadCaseKeys(settings.caseKeyFile, utcDay(clock.now()));
  if (!keys.ok) return keys;
  const from = utcDay(daysAfter(clock.now(), settings.upkeep.newCaseKeysDays));
  return succeed({ added: await keys.value.add(from), from });
}
