import type { Logger } from 'pino';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import type { Settings } from '../configuration/configure.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { lockInstance } from '../database/instance-lock.ts';
import { openDatabase } from '../database/open.ts';
import { createFolder } from './read-start-files.ts';

/** Carries out the flag --migrate: makes or updates the tables; an embedded database only while no head office works on it. */
export async function migrateDatabase(
  settings: Settings,
  log: Logger,
): Promise<Outcome<{ readonly migrated: true }, StartFault>> {
  const folder = await createFolder(settings.dataFolder);
  if (!folder.ok) return folder;
  const locked = lockInstance(settings);
  if (!locked.ok) return locked;
  const opened = await openDatabase(settings, log);
  if (opened.ok) await opened.value.destroy();
  locked.value.release();
  return opened.ok ? succeed({ migrated: true }) : opened;
}
