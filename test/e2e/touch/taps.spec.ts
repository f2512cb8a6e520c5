import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { Fingers, middleOf } from '../../support/people/fingers.ts';
import type { Hands } from '../../support/people/hands.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';
import { Walker } from '../../support/people/walker.ts';

/** Milliseconds after the first tap. `TAPS=each npx playwright test …` tries each in a claim of its own. */
const AGAIN_MS = [300, 700, 1_200];
const TURNS = process.env['TAPS'] === 'each' ? AGAIN_MS.map((again) => [again]) : [AGAIN_MS];
/** A tap that a busy machine makes later than this is left out: the page may be old enough by then. */
const LATE_MS = 150;
/** Until a page has come that a tap too many would have led to. */
const LED_ON_MS = 400;

for (const again of TURNS) {
  test(`a button that is tapped again after ${again.join(', ')} ms acts once, on every page of a claim`, async ({
    branch: { folder, headOffice },
  }) => {
    test.setTimeout(600_000);
    // The panel as it is where nothing else is provisioned.
    const provisioning = await provision(folder, headOffice, { screen: { mmPerPx: 0.248 } });
    const kiosk = new Kiosk(`${folder}/kiosk`, { provisioning });
    const page = await kiosk.start();
    const person = participant('bpu-under-ceiling');
    const walker = new Walker(await impatientHands(page, again));
    const { says } = walker;

    await walker.enter(person);
    await walker.openClaim();
    await walker.sees(says.conditionsPage.title, 'conditions');
    await walker.press(says.frame.back);
    await walker.sees(says.jht.title, 'jht');
    await walker.press(says.frame.help);
    await walker.shows('help', says.help.title);
    await walker.press(says.help.close);
    await walker.press(says.frame.back);
    await walker.sees(says.menu.title, 'menu');
    await walker.fillClaim(person, 'businessStopped');
    await walker.press(says.check.changePhoto);
    await walker.takePhoto();
    await walker.sees(says.check.title, 'check');

    await walker.confirmClaim();
    await expect(page.locator('.receipt-digits')).toHaveText(/\d/);
    await expect(page.getByText(words.id.receipt.delivery.accepted)).toBeVisible();
    await walker.sees(says.receipt.title, 'receipt');
    expect((await headOffice.received()).map(({ outcome }) => outcome)).toEqual(['accepted']);
    // The last page goes by itself meanwhile, and the resting screen is a button from edge to edge.
    await walker.press(says.frame.finish);
    await walker.sees(says.attract.title, 'attract');
    await sleep(LED_ON_MS);
    await walker.sees(says.attract.title, 'attract');
    await kiosk.stop();
  });
}

test('Enter that is held from the page before does nothing on the next', async ({ branch: { kiosk } }) => {
  const page = await kiosk.start();
  const visitor = new Visitor(page);
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byEmail);
  await visitor.sees(says.question.signInEmail.title, 'signInEmail');
  await visitor.type(participant('bpu-under-ceiling').email);
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
  await visitor.sees(says.question.signInPassword.title, 'signInPassword');
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(page.getByText(says.frame.problems)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText(says.frame.problems)).toBeVisible();
  await kiosk.stop();
});

/** Waits for a page as everybody does, and then taps at one place again and again. */
async function impatientHands(page: Page, again: readonly number[]): Promise<Hands> {
  const fingers = await Fingers.on(page);
  const { hands } = new Visitor(page);
  const button = (name: string, exact: boolean) => page.getByRole('button', { name, exact });

  async function tapAgain(control: Locator): Promise<void> {
    await control.waitFor();
    await page.locator('html:not([data-new-page])').waitFor();
    const place = await middleOf(control);
    const first = performance.now();
    await fingers.tap(place);
    for (const after of again) {
      await sleep(Math.max(0, first + after - performance.now()));
      if (performance.now() < first + after + LATE_MS) await fingers.tap(place);
    }
    await sleep(LED_ON_MS);
  }

  return {
    ...hands,
    press: (label) => tapAgain(button(label, true)),
    pressLarge: (label) => tapAgain(button(label, false)),
    choose: (label) =>
      tapAgain(
        page
          .locator('label')
          .filter({ hasText: label ?? '' })
          .first(),
      ),
  };
}
