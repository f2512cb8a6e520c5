import { expect, type Page, test } from '@playwright/test';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import { choices, panelSize, usualView, type View } from '../../gallery/address.ts';
import { sampleAt } from '../../gallery/samples/samples.ts';
import { galleryFile, showSample } from '../../support/browser/gallery-frame.ts';
import { type OpenGallery, openGallery } from '../../support/browser/open-gallery.ts';

const says = kioskTexts.id;
const { next, finish } = says.frame;

/** What cannot be taken back: consents, what is confirmed for good, and the end of the visit. */
const IRREVOCABLE: readonly string[] = [
  says.notice.agree,
  says.photoIntro.agree,
  says.helpConsent.agree,
  says.ektpCheck.confirm,
  says.presence.confirm,
  says.businessStopped.declare,
  says.check.confirm,
  finish,
];

/** Pages that follow each other in a claim and around it: the button, and where it leads. */
const PAIRS: readonly (readonly [from: string, button: string, to: string])[] = [
  ['attract/usual', says.attract.start, 'notice/usual'],
  ['notice/usual', says.notice.agree, 'signIn/usual'],
  ['notice/usual', says.notice.decline, 'noticeDeclined/usual'],
  ['signIn/usual', says.signIn.byEmail, 'question/signInEmail'],
  ['question/signInEmail', next, 'question/signInPassword'],
  ['question/signInPassword', next, 'menu/usual'],
  ['question/registerPassword', next, 'registerCheck/usual'],
  ['registerCheck/usual', says.registerCheck.proceed, 'menu/usual'],
  ['menu/usual', says.menu.jht, 'jht/usual'],
  ['jht/usual', says.jht.claim, 'conditions/whole'],
  ['jht/usual', says.jht.claim, 'situation/BPU'],
  ['situation/BPU-stoppedWorking', next, 'businessStopped/usual'],
  ['situation/BPU-stoppedWorking', next, 'conditions/whole'],
  ['businessStopped/usual', says.businessStopped.declare, 'conditions/whole'],
  ['conditions/whole', next, 'balance/usual'],
  ['balance/usual', next, 'reason/usual'],
  ['reason/chosen', next, 'document/dismissalProof'],
  ['reason/chosen', next, 'personalData/usual'],
  ['documentPages/pages', next, 'personalData/usual'],
  ['personalData/usual', says.personalData.right, 'photoIntro/usual'],
  ['personalData/usual', says.personalData.wrong, 'personalDataWrong/usual'],
  ['photoIntro/usual', says.photoIntro.agree, 'photo/byHand'],
  ['photoIntro/usual', says.photoIntro.decline, 'photoDeclined/usual'],
  ['question/npwp', next, 'npwpDoubt/usual'],
  ['npwpDoubt/usual', says.npwpDoubt.right, 'bank/usual'],
  ['question/npwp', next, 'bank/usual'],
  ['bank/chosen', next, 'question/accountNumber'],
  ['question/accountNumber', next, 'check/resigned'],
  // What was changed leads back to the check page; two pages stand for the pictures, whose answers lie where theirs do.
  ['question/npwp', next, 'check/resigned'],
  ['documentPages/pages', next, 'check/resigned'],
  ['reason/chosen', next, 'check/resigned'],
  ['accountConfirm/usual', says.accountConfirm.right, 'check/resigned'],
  ['check/resigned', says.check.confirm, 'receipt/queued'],
  ['check/resigned', says.check.changePhoto, 'photoIntro/usual'],
  // Beside a claim.
  ['contributions/behind', says.contributions.order, 'contributionMonths/usual'],
  ['contributionMonths/chosen', next, 'paymentCode/months'],
  ['handOver/confirm', says.handOver.take, 'check/resigned'],
  ['handOver/declaration', says.handOver.take, 'businessStopped/usual'],
  ['handOver/photo', says.handOver.take, 'photoIntro/usual'],
];

interface Button {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

let gallery: OpenGallery;
test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(() => gallery.close());

for (const orientation of choices.orientation) {
  for (const size of choices.size) {
    test(`what cannot be taken back never lies where the button before was: ${orientation}, ${size}`, async () => {
      test.setTimeout(240_000);
      const view = { ...usualView, orientation, size };
      const page = await (await gallery.browser.newContext({ viewport: panelSize(view) })).newPage();
      await page.goto(galleryFile(gallery.folder, 'frame'));
      const drawn = new Map<string, readonly Button[]>();
      for (const name of new Set(PAIRS.flatMap(([from, , to]) => [from, to]))) {
        drawn.set(name, await buttonsOf(page, name, view));
      }
      const faults = PAIRS.flatMap(([from, label, to]) => {
        const pressed = drawn.get(from)?.find(({ name }) => name === label);
        if (!pressed) return [`${from} has no button '${label}'`];
        return (drawn.get(to) ?? [])
          .filter((button) => IRREVOCABLE.includes(button.name) && overlaps(pressed, button))
          .map(({ name }) => `'${name}' of ${to} lies where '${label}' of ${from} was`);
      });
      await page.close();
      expect(faults).toEqual([]);
    });
  }
}

async function buttonsOf(page: Page, name: string, view: View): Promise<readonly Button[]> {
  const [screen = '', state = ''] = name.split('/');
  const sample = sampleAt(screen, state);
  if (!sample) throw new Error(`there is no sample ${name}`);
  await showSample(page, sample, view);
  return page.evaluate(() =>
    [...document.querySelectorAll('button')].map((button) => {
      const { left, top, right, bottom } = button.getBoundingClientRect();
      const name = (button.ariaLabel ?? button.textContent ?? '').replace(/\s+/g, ' ').trim();
      // What is scrolled out of view cannot be pressed.
      const area = button.closest('.scroll-area')?.getBoundingClientRect();
      const end = Math.min(bottom, area?.bottom ?? bottom);
      return { name, left, top: Math.max(top, area?.top ?? top), right, bottom: end };
    }),
  );
}

function overlaps(a: Button, b: Button): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
