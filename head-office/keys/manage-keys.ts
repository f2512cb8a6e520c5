import type { Logger } from 'pino';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { openDatabase } from '../database/open.ts';
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
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return opened;
  try {
    return succeed(await adoptKeys({ database: opened.value, settings, clock }, keys.value.kids));
  } finally {
    await opened.value.destroy();
  }
}
