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
/** A control that has not come by then does not come. */
const PATIENCE_MS = 15_000;
/** Until a page has come that a tap too many would have led to. */
const LED_ON_MS = 400;

/** Claims that together go over every pair of pages that follow each other. */
const CLAIMS = [
  { title: 'a claim without documents', walk: claimWithoutDocuments },
  {
    title: 'a claim with documents and a tax number, and of each answer once more',
    walk: claimWithDocuments,
  },
  { title: 'a claim by declaration', walk: claimByDeclaration },
] as const;

for (const again of TURNS) {
  for (const { title, walk } of CLAIMS) {
    test(`a button that is tapped again after ${again.join(', ')} ms acts once: ${title}`, async ({
      branch: { folder, headOffice },
    }) => {
      test.setTimeout(600_000);
      // The panel as it is where nothing else is provisioned.
      const provisioning = await provision(folder, headOffice, { screen: { mmPerPx: 0.248 } });
      const kiosk = new Kiosk(`${folder}/kiosk`, { provisioning });
      const page = await kiosk.start();
      const taps = { again: 0, late: 0 };
      const walker = new Walker(await impatientHands(page, again, taps));
      const { says } = walker;

      await walk(walker);
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
      test.info().annotations.push({
        type: 'taps again',
        description: `${taps.again}, and ${taps.late} that came too late were left out`,
      });
    });
  }
}

async function claimWithoutDocuments(walker: Walker): Promise<void> {
  const { says } = walker;
  const person = participant('bpu-under-ceiling');
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
}

async function claimWithDocuments(walker: Walker): Promise<void> {
  const { says } = walker;
  const person = participant('partial-taken-two-years-ago');
  await walker.enter(person);
  await walker.goToReasons();
  await walker.choose(says.reasons.dismissed.name);
  await walker.next();
  await walker.takeOneOf('jointAgreement');
  await walker.sees(says.personalData.title, 'personal-data');
  await walker.press(says.personalData.wrong);
  await walker.sees(says.personalDataWrong.title, 'personal-data-wrong');
  await walker.press(says.frame.back);
  await walker.confirmData();
  await walker.sees(says.photoIntro.title, 'photo-intro');
  await walker.press(says.photoIntro.decline);
  await walker.sees(says.photoDeclined.title, 'photo-declined');
  await walker.press(says.frame.back);
  await walker.takePhoto();
  // Somebody else's number, which the kiosk asks about.
  await walker.answer('npwp', participant('pu-resigned').nik);
  await walker.sees(says.npwpDoubt.title, 'npwp-doubt');
  await walker.press(says.npwpDoubt.right);
  await walker.giveAccount(person);

  await walker.sees(says.check.title, 'check');
  await walker.press(says.check.changeReason);
  await walker.sees(says.reason.title, 'reason');
  await walker.next();
  await walker.sees(says.check.title, 'check');
  await walker.press(says.check.changeDocuments);
  await walker.seesPages('jointAgreement');
  await walker.next();
  await walker.sees(says.check.title, 'check');
  await walker.press(says.check.changeNpwp);
  await walker.sees(says.question.npwp.title, 'npwp');
  await walker.next();
  await walker.sees(says.npwpDoubt.title, 'npwp-doubt');
  await walker.press(says.npwpDoubt.right);
  await walker.sees(says.check.title, 'check');
  await walker.press(says.check.changeAccount);
  await walker.sees(says.bank.title, 'bank');
  await walker.next();
  await walker.sees(says.question.accountNumber.title, 'accountNumber');
  await walker.next();
}

async function claimByDeclaration(walker: Walker): Promise<void> {
  const { says } = walker;
  const person = participant('bpu-stopped-paid-up');
  await walker.enter(person);
  await walker.openClaim();
  await walker.saySituation('stoppedWorking', 'BPU');
  await walker.sees(says.businessStopped.title, 'business-stopped');
  await walker.press(says.businessStopped.declare);
  await walker.goOnToReasons();
  await walker.choose(says.reasons.businessStopped.name);
  await walker.next();
  await walker.confirmData();
  await walker.takePhoto();
  await walker.giveAccount(person);
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
  await expect(page.getByText(says.problems.password.empty)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText(says.problems.password.empty)).toBeVisible();
  await kiosk.stop();
});

/** Waits for a page as everybody does, and then taps at one place again and again. */
async function impatientHands(
  page: Page,
  again: readonly number[],
  taps: { again: number; late: number },
): Promise<Hands> {
  const fingers = await Fingers.on(page);
  const { hands } = new Visitor(page);
  const button = (name: string, exact: boolean) => page.getByRole('button', { name, exact });

  async function tapAgain(control: Locator): Promise<void> {
    await control.waitFor({ timeout: PATIENCE_MS });
    await page.locator('html:not([data-new-page])').waitFor();
    const place = await middleOf(control);
    const first = performance.now();
    await fingers.tap(place);
    for (const after of again) {
      await sleep(Math.max(0, first + after - performance.now()));
      const isLate = performance.now() >= first + after + LATE_MS;
      taps[isLate ? 'late' : 'again'] += 1;
      if (!isLate) await fingers.tap(place);
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
