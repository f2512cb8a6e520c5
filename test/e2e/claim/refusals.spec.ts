import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('a wrong password is told without saying which of the two was wrong', async ({ branch: { kiosk } }) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.pressLarge(words.id.signIn.byEmail);
  await visitor.answer('signInEmail', participant('bpu-under-ceiling').email);
  await visitor.answer('signInPassword', 'bukan-kata-sandi');
  await expect(visitor.page.getByText(words.id.questionPage.refused).first()).toBeVisible();
});

test('a fault in an answer is named at the field, nothing moves, and the text is kept', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.begin();
  await visitor.pressLarge(words.id.signIn.byEmail);
  await visitor.sees(words.id.question.signInEmail.title, 'signInEmail');
  const field = visitor.page.getByRole('textbox');
  // The page comes from the side.
  await visitor.page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const before = await field.boundingBox();
  await visitor.answer('signInEmail', 'siti.contoh.id');
  await expect(visitor.page.getByText(words.id.problems.email.at)).toHaveCount(1);
  await expect(visitor.page.getByText(words.id.problems.email.at)).toBeInViewport({ ratio: 1 });
  await expect(field).toHaveValue('siti.contoh.id');
  expect(await field.boundingBox()).toEqual(before);
});

test('who cannot claim yet is told why and what to do', async ({ branch: { kiosk } }) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(participant('pu-active'));
  await visitor.openClaim();
  await visitor.saySituation('stoppedWorking');
  await visitor.sees(words.id.nextStep.reportExit.title, 'conditions');
});

test('a reason that must wait says why, and from which day it can be chosen', async ({
  branch: { kiosk },
}) => {
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(participant('pu-waiting'));
  await visitor.openClaim();
  const { page } = visitor;
  await expect(page.getByText(words.id.reasons.resigned.name).first()).toBeVisible();
  await expect(page.getByText(words.id.nextStep.delay.waiting).first()).toBeVisible();
  await expect(page.getByText(/^JHT bisa dicairkan mulai \d+ \w+ 20\d\d$/).first()).toBeVisible();
});

test('an account in another\u2019s name is refused with its reason, and another can be given', async ({
  branch: { kiosk },
}) => {
  const person = participant('account-of-another');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claimByFirstReason(person);
  await visitor.sees(words.id.accountRefused.differs.title, 'account-refused');
});

test('a wrong provisioning file is an out-of-service page, and the log names every fault', async ({
  branch: { folder },
}) => {
  const provisioning = join(folder, 'wrong.json');
  await writeFile(provisioning, JSON.stringify({ branchId: 'bandung' }));
  const kiosk = new Kiosk(join(folder, 'wrong-kiosk'), { provisioning });
  const page = await kiosk.start();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.id.outOfService.title);
  await kiosk.stop();
  const log = await readFile(join(kiosk.folder, 'logs', 'kiosk.log'), 'utf8');
  for (const part of ['branchId', 'branchName', 'kioskId', 'timeZone', 'headOffice'])
    expect(log).toContain(part);
});

test('training mode says so and needs nothing else', async ({ branch: { folder } }) => {
  const kiosk = new Kiosk(join(folder, 'training'), { args: ['--training'] });
  const visitor = new Visitor(await kiosk.start(), { pause: 600 });
  await expect(visitor.page.getByText(words.id.frame.training)).toBeVisible();
  await visitor.enter(participant('age-56-active'));
  await kiosk.stop();
});
