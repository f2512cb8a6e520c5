import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { keyStorage } from '../keys/key-keeper.ts';
import { loadKioskKey } from '../keys/kiosk-key.ts';
import { keptHeads } from './heads.ts';
import { reportAudit } from './report.ts';

/**
 * `anjungan-jht --audit-verify`: looks at this kiosk's own log, or at the one that `--database=FILE` names, beside a
 * kiosk that may be running; without a window.
 */
export async function verifyAuditHere(): Promise<void> {
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
  // Only looked at: a kiosk that has no key yet gets none by this.
  const key = existsSync(keyFile) ? await loadKioskKey(keyFile, keyStorage()).catch(() => null) : null;
  const report = await reportAudit({
    database: named === '' ? join(folder, 'kiosk.db') : named,
    heads: key === null ? [] : keptHeads(folder),
    key: key?.publicJwk ?? null,
  });
  for (const line of report.lines) process.stdout.write(`${line}\n`);
  return report.exitCode;
}
