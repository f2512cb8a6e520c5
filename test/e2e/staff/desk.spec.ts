import { desk as id } from '../../../contract/language/id/desk.ts';
import { fleet } from '../../../contract/language/id/fleet.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { Desk } from '../../support/head-office/desk.ts';
import { Operator } from '../../support/head-office/operator.ts';
import { participant } from '../../support/people/participant.ts';
import { pressOn } from '../../support/people/press.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const PIN = '860317';
const CITRA = { staffId: 'C11', name: 'Citra Ayu', role: 'helper' } as const;
const RUDI = { staffId: 'R21', name: 'Rudi Hartono', role: 'supervisor' } as const;

test('a similar name is decided at the desk of its branch, the claim goes on, Tracking says so, and each look is recorded', async ({
  branch: { headOffice, kiosk },
}) => {
  test.slow();
  const person = participant('account-similar-name');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  const receiptNumber = await visitor.submitClaim();
  await expect.poll(async () => (await headOffice.received()).length).toBe(1);
  await visitor.finish();

  const operator = await Operator.arrive(headOffice);
  await headOffice.hire('BDG', CITRA, PIN);
  await headOffice.hire('MDN', RUDI, PIN);
  const desk = await Desk.open(headOffice.url, operator, 'BDG');
  await desk.signIn(CITRA.staffId, PIN);
  const { page } = desk;
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(await desk.overflow()).toBe(0);
  await expect(page.getByText(person.name)).toHaveCount(0);
  await page.getByRole('link', { name: receiptNumber }).click();
  await expect(page.getByText(person.name).first()).toBeVisible();
  await expect(page.getByText('RISKY')).toBeVisible();
  const photo = page.getByRole('img', { name: id.photo });
  await photo.scrollIntoViewIfNeeded();
  await expect
    .poll(() => photo.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(100);
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(await desk.overflow()).toBe(0);
  const address = new URL(page.url()).pathname;

  const elsewhere = await Desk.open(headOffice.url, operator, 'MDN', { width: 1920, height: 1080 });
  await elsewhere.signIn(RUDI.staffId, PIN);
  await expect(elsewhere.page.getByText(id.nothing)).toBeVisible();
  for (const path of [address, `${address}/pictures/0`]) {
    expect(await elsewhere.goTo(path)).toBe(404);
    await expect(elsewhere.page.getByText(id.notFoundMeaning)).toBeVisible();
  }

  const form = page.locator('form').filter({ hasText: id.holder.accept });
  await form.getByLabel(id.reasons.sameSpelledOtherwise).check();
  await form.getByLabel(id.tellToo).selectOption({ label: id.messages.deskWillCall });
  await form.getByRole('button', { name: id.holder.accept }).click();
  await expect(page.getByRole('status')).toHaveText(id.done.carriedOut);
  await expect(page.getByText(id.nothing)).toBeVisible();

  await visitor.enter(person);
  await visitor.pressLarge(words.id.menu.tracking);
  await visitor.sees(words.id.tracking.title, 'tracking');
  await pressOn(visitor.page, visitor.page.getByRole('main').getByRole('button').first());
  await visitor.sees(words.id.trackedClaim.title, 'tracked-claim');
  await expect(visitor.page.getByText(words.id.claimSteps.deskWillCall)).toBeVisible();
  await expect(visitor.page.getByText(words.id.claimSteps.nameCheck)).toHaveCount(0);

  const auditor = await Operator.arrive(headOffice, headOffice.url, { name: 'wati', role: 'auditor' });
  await auditor.page.getByRole('link', { name: fleet.looks }).click();
  const row = (what: string) =>
    auditor.page.getByRole('row', { name: what }).filter({ hasText: receiptNumber });
  await expect(row(id.actions.look).filter({ hasText: 'BDG C11' })).toHaveCount(1);
  await expect(row(id.actions.seePicture).filter({ hasText: 'BDG C11' })).toHaveCount(1);
  await expect(row(id.actions.otherBranch).filter({ hasText: 'MDN R21' })).toHaveCount(2);
  await expect(row(id.reasons.sameSpelledOtherwise)).toHaveCount(1);
  await expect(auditor.page.getByText(person.name)).toHaveCount(0);
  expect(await auditor.accessibilityFaults()).toEqual([]);
  for (const each of [desk, elsewhere]) await each.close();
  for (const each of [operator, auditor]) await each.leave();
});
