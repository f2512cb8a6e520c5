import { join } from 'node:path';
import Database from 'better-sqlite3';
import { OWN_PIN } from '../../fixtures/staff/branch-staff.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { participant } from '../../support/people/participant.ts';
import { firstSignIn, signIn, typePin, unlockTap } from '../../support/people/staff.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { id } = words;

test('a first PIN is changed, the old one opens nothing any more, and guessing makes wait, over a restart too', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await unlockTap(visitor);
  await firstSignIn(visitor, 'Budi Santoso');
  await visitor.sees(id.staffConsole.title.replace('{name}', 'Budi Santoso'), 'staff-home');
  // Who ends the program and who is staff is not for helpers.
  await expect(visitor.page.getByText(id.staffConsole.page.people)).toHaveCount(0);
  await expect(visitor.page.getByText(id.staffConsole.leave.exit)).toHaveCount(0);
  await visitor.press(id.frame.finish);
  await visitor.sees(id.attract.title, 'attract');

  await unlockTap(visitor);
  await visitor.pressLarge('Budi Santoso');
  for (let guess = 0; guess < 5; guess += 1) {
    await typePin(visitor, '000111');
    await expect(visitor.page.getByText(id.staffProblems.pinWrong)).toHaveCount(1);
  }
  await typePin(visitor, '000111');
  const locked = new RegExp(id.staffProblems.pinLocked.replace('{minutes, number}', '\\d+'));
  await expect(visitor.page.getByText(locked)).toHaveCount(1);
  await kiosk.stop();

  const again = new Visitor(await kiosk.start());
  await unlockTap(again);
  await signIn(again, 'Budi Santoso', OWN_PIN);
  await expect(again.page.getByText(locked)).toHaveCount(1);
});

test('a claim that was set aside is seen by its receipt number alone, and staff send it again', async ({
  branch: { kiosk, headOffice },
}) => {
  const person = participant('bpu-under-ceiling');
  let visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  await headOffice.stop();
  const receiptNumber = await visitor.submitClaim();
  await kiosk.stop();
  // As after a fault that has been mended since: the envelope is whole, the claim waits for staff.
  const database = new Database(join(kiosk.folder, 'kiosk.db'));
  database.exec("UPDATE outbox SET state = 'parked', last_fault = 'envelopeDamaged'");
  database.close();
  await headOffice.start();

  visitor = new Visitor(await kiosk.start());
  await unlockTap(visitor);
  await firstSignIn(visitor, 'Dewi Lestari');
  await visitor.pressLarge(id.staffConsole.page.claims);
  await visitor.sees(id.staffClaims.title, 'staff-claims');
  await expect(visitor.page.getByRole('heading', { name: receiptNumber })).toBeVisible();
  await expect(visitor.page.getByText(id.staffClaims.fault.envelopeDamaged.why)).toBeVisible();
  for (const secret of [person.name, person.nik, person.accountNumber])
    await expect(visitor.page.locator('body')).not.toContainText(secret);
  await visitor.press(id.staffClaims.retryOf.replace('{receipt}', receiptNumber));
  await expect(visitor.page.getByText(id.staffClaims.none)).toBeVisible();
  expect((await headOffice.received()).filter((claim) => claim.receiptNumber === receiptNumber)).toEqual([
    expect.objectContaining({ outcome: 'accepted' }),
  ]);
});
