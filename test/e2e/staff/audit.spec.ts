import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tamper } from '../../fixtures/storage/tamper.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { underTest } from '../../support/kiosk/under-test.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

/** What the packaged program prints and ends with when it is asked to look at an audit log. */
function auditVerify(folder: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const own = [`--user-data-dir=${folder}`, '--audit-verify', ...args];
  const launch = underTest('packaged', 'portrait', own);
  return new Promise((resolve) => {
    execFile(launch.executablePath, launch.args, { env: launch.env, cwd: launch.cwd }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout });
    });
  });
}

test('the audit log of a kiosk verifies, also while it runs, and a tampered copy does not', async ({
  branch: { folder, kiosk },
}) => {
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  await visitor.submitClaim();
  await expect(visitor.page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();
  // Its own start; the claim, and what was decided on it.
  const running = await auditVerify(kiosk.folder);
  expect(running.output).toContain('3 entries, held against 1 signed heads: whole');
  expect(running.code).toBe(0);
  await kiosk.stop();
  expect((await auditVerify(kiosk.folder)).output).toContain('3 entries, held against 2 signed heads: whole');

  const copy = join(folder, 'copy.db');
  await copyFile(join(kiosk.folder, 'kiosk.db'), copy);
  tamper(
    copy,
    `UPDATE audit SET fields = json_set(fields, '$.receiptNumber', 'BDG-02-000009-X') WHERE sequence = 2;
     DELETE FROM audit WHERE sequence = 3`,
  );
  const tampered = await auditVerify(kiosk.folder, `--database=${copy}`);
  expect(tampered.output.split('\n').slice(0, 2)).toEqual([
    'entry 2: changed since it was written',
    'entry 3: missing',
  ]);
  expect(tampered.code).toBe(1);
});
