import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../support/branch/branch.ts';
import { processesOf } from '../../support/kiosk/processes.ts';
import { ENDS_WHEN_STORED, runInVisit } from '../../support/kiosk/visit-debugger.ts';
import { participant } from '../../support/people/participant.ts';
import { firstSignIn, unlockTap } from '../../support/people/staff.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

// What becomes of a visit whose process ends; npm run heal breaks it in more ways, and beside all else.

const { id } = words;
const CASE = 'bpu-under-ceiling';
const HELPER = 'Budi Santoso';

function theVisit(main: number | undefined): number {
  const visit = processesOf(main ?? 0).find(({ name }) => name === 'visit');
  if (!visit) throw new Error('there is no process of a visit');
  return visit.pid;
}

test('a visit whose process ends is over, its page says so, and another visit begins from there', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start(), { language: 'en', textSize: 'largest' });
  await visitor.enter(participant(CASE));
  process.kill(theVisit(kiosk.program.process().pid), 'SIGKILL');
  // In the language and size that the person had chosen.
  await visitor.sees(words.en.interrupted.title, 'interrupted');
  await expect(visitor.page.getByText(words.en.interrupted.confirmedAsk)).toBeVisible();
  await visitor.press(words.en.interrupted.again);
  await visitor.sees(words.en.notice.title, 'notice');
  await visitor.press(words.en.notice.agree);
  await visitor.sees(words.en.signIn.title, 'sign-in');
  await visitor.signIn(participant(CASE));
  await visitor.finish();
  await visitor.sees(id.attract.title, 'attract');
});

test('a claim that was stored when the process ended stays stored; staff are told its number, and no stranger', async ({
  branch: { headOffice, kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(participant(CASE), 'businessStopped');
  await runInVisit(theVisit(kiosk.program.process().pid), ENDS_WHEN_STORED);
  await visitor.press(id.check.confirm);
  await visitor.sees(id.interrupted.title, 'interrupted');
  const mine = async () => (await headOffice.received()).filter((claim) => claim.case === CASE);
  await expect.poll(async () => (await mine()).map(({ outcome }) => outcome)).toEqual(['accepted']);
  const receiptNumber = (await mine())[0]?.receiptNumber ?? '';
  await expect(visitor.page.getByText(receiptNumber.slice(0, 6))).toHaveCount(0);
  expect(await readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8')).toContain(
    `"event":"visitProcessGone","because":"ended","phase":"visit","stored":"${receiptNumber}"`,
  );

  await visitor.press(id.interrupted.again);
  await visitor.sees(id.notice.title, 'notice');
  await visitor.finish();
  await visitor.sees(id.attract.title, 'attract');
  await unlockTap(visitor);
  await firstSignIn(visitor, HELPER);
  await visitor.sees(id.staffConsole.title.replace('{name}', HELPER), 'staff-home');
  await expect(visitor.page.getByText(receiptNumber)).toBeVisible();
});
