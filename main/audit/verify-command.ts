import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { keyStorage } from '../keys/key-storage.ts';
import { loadKioskKey } from '../keys/kiosk-key.ts';
import { reportAudit } from './report.ts';
import { readHeadsFile } from './signed-heads.ts';

/**
 * `anjungan-jht --audit-verify`: verifies this kiosk's own audit log, or the one that `--database=FILE` names. It opens
 * no window and may run beside a kiosk in service.
 */
export async function runVerifyCommand(): Promise<void> {
  try {
    app.exit(await verify());
  } catch (error) {
    process.stderr.write(`the audit log was not verified: ${String(error)}\n`);
    app.exit(2);
  }
}

async function verify(): Promise<number> {
  const folder = app.getPath('userData');
  const named = app.commandLine.getSwitchValue('database');
  const keyFile = join(folder, 'kiosk-key');
  // Only read: a kiosk without a key is given none here.
  const storage = keyStorage();
  const key =
    existsSync(keyFile) && storage.ok ? await loadKioskKey(keyFile, storage.value).catch(() => null) : null;
  const report = await reportAudit({
    database: named === '' ? join(folder, 'kiosk.db') : named,
    heads: key === null ? [] : readHeadsFile(folder),
    key: key?.publicJwk ?? null,
  });
  for (const line of report.lines) process.stdout.write(`${line}\n`);
  return report.exitCode;
}
