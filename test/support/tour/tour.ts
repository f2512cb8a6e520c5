import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Language } from '../../../contract/language/languages.ts';
import type { KioskConfigFile } from '../../../main/configuration/config.ts';
import type { Orientation } from '../../../scripts/launch/screens.ts';
import { type Cups, startCups } from '../../fixtures/cups/cups.ts';
import { blurred, cameraFile } from '../../fixtures/face/frames.ts';
import { PhoneBrowser } from '../../fixtures/head-office/phone-browser.ts';
import { documentProblem, letterOnTable } from '../branch/documents.ts';
import { faceProblem } from '../branch/faces.ts';
import type { Branch } from '../branch/open-branch.ts';
import { Kiosk, provision } from '../kiosk/kiosk.ts';
import { participant } from '../people/participant.ts';
import { pressOn } from '../people/press.ts';
import { type OnScreen, Visitor, type VisitorOptions, words } from '../people/visitor.ts';
import { enrolmentPages } from './enrolment.ts';
import { changedData, nextSteps, refusedAccounts } from './next-steps.ts';
import { consolePages, helpedPages, helpedWithoutLine } from './staff-tour.ts';

export interface TourOptions extends Pick<VisitorOptions, 'textSize' | 'sound'> {
  readonly orientation: Orientation;
  readonly language: Language;
  /** All, or the entrance, what goes wrong there, and a whole claim. */
  readonly parts?: 'all' | 'claim';
  /** The program that reads aloud, instead of the kiosk's usual one. */
  readonly voice?: string;
  readonly onScreen: (visitor: Visitor, name: string) => Promise<void>;
}

/** Goes to every screen that the kiosk has, the troubles included, and stops at each; or to those up to a receipt. */
export async function tour({ folder, headOffice }: Branch, options: TourOptions): Promise<void> {
  const { orientation, language, parts = 'all', textSize = 'normal', sound, voice } = options;
  const voiced = voice === undefined ? {} : { voice: { program: voice } };
  const provide = (config: Partial<KioskConfigFile> = {}) =>
    provision(folder, headOffice, { ...voiced, ...config });
  const provisioning = join(folder, 'provisioning.json');
  const data = join(folder, 'kiosk');
  const cups = await startCups(join(folder, 'cups'));
  await provide({ printer: { ...cups.printer, stateSeconds: 0.5 } });
  let kiosk = new Kiosk(data, { orientation, provisioning });
  const usual = { language, textSize, ...(sound && { sound }) };
  const stop: OnScreen = (name) => options.onScreen(visitor, name);
  const arrive = async () => new Visitor(await kiosk.start(), { ...usual, onScreen: stop });

  let visitor = await arrive();
  await entrance(visitor, sound);
  await introduced(visitor);
  await byPhone(visitor, headOffice);
  await forgotten(visitor);
  await registrationErrors(visitor);
  await signInErrors(visitor, headOffice);
  await wholeClaim(visitor, data, headOffice, cups);
  const passing = new Visitor(visitor.page, usual);
  if (parts === 'all') await furtherVisits({ visitor, passing, headOffice, cups, stop });
  await kiosk.stop();
  await cups.stop();
  if (parts === 'claim') return;
  await provide();

  kiosk = new Kiosk(data, { orientation, provisioning, camera: false });
  visitor = await arrive();
  await cameraError(visitor);
  await kiosk.stop();

  await provide({ photo: { manualAfterSeconds: 0, helpAfterSeconds: 30 } });
  kiosk = new Kiosk(data, { orientation, provisioning });
  visitor = await arrive();
  await faceProblem(visitor);
  await kiosk.stop();

  await provide({ photo: { faceCheck: false, manualAfterSeconds: 0 } });
  const film = cameraFile(folder, blurred(5)(letterOnTable()));
  const args = [`--use-file-for-fake-video-capture=${film}`];
  kiosk = new Kiosk(data, { orientation, provisioning, args });
  visitor = await arrive();
  await documentProblem(visitor);
  await kiosk.stop();

  await provide({
    training: true,
    // Longer than what is looked at on a page takes.
    times: { idleSeconds: 10, warningSeconds: 20, farewellSeconds: 60 },
  });
  kiosk = new Kiosk(data, { orientation, provisioning });
  visitor = await arrive();
  await idle(visitor);
  await kiosk.stop();

  kiosk = new Kiosk(join(folder, 'wrong'), { orientation, provisioning: join(folder, 'none.json') });
  visitor = await arrive();
  await visitor.sees(words.id.outOfService.title, 'out-of-service');
  await kiosk.stop();

  kiosk = new Kiosk(join(folder, 'new'), { orientation, args: [`--head-office=${headOffice.url}`] });
  visitor = await arrive();
  await enrolmentPages(visitor);
  await kiosk.stop();

  await provide();
  await headOffice.stop();
  kiosk = new Kiosk(data, { orientation, provisioning });
  visitor = await arrive();
  await expect(visitor.page.getByText(words.id.attract.lineDown)).toBeVisible();
  await visitor.sees(words.id.attract.title, 'attract-line-down');
  await helpedWithoutLine(visitor);
  await kiosk.stop();
}

interface FurtherVisits {
  readonly visitor: Visitor;
  /** Stops only where it is told to. */
  readonly passing: Visitor;
  readonly headOffice: Branch['headOffice'];
  readonly cups: Cups;
  readonly stop: OnScreen;
}

async function furtherVisits({ visitor, passing, headOffice, cups, stop }: FurtherVisits): Promise<void> {
  await notYet(visitor);
  await overCeiling(visitor, cups);
  await refusedAccounts(passing, stop);
  await nextSteps(passing, stop);
  await changedData(passing, headOffice, stop);
  await contributions(visitor);
  await consolePages(visitor);
  await helpedPages(visitor);
}

async function entrance(visitor: Visitor, sound: NonNullable<TourOptions['sound']> | 'nothing' = 'nothing') {
  const { says } = visitor;
  await visitor.begin();
  await visitor.press(says.frame.help);
  await visitor.shows('help', says.help.title);
  await visitor.press(says.help.close);
  await visitor.press(says.sound.now[sound]);
  await visitor.press(says.sound.reads.pages);
  await visitor.shows('sound', says.sound.title);
  await visitor.press(says.sound.reads[sound]);
  await visitor.press(says.sound.close);
  await visitor.press(says.frame.back);
  await visitor.press(says.notice.readAll);
  await visitor.sees(says.notice.title, 'notice-whole');
  await visitor.press(says.notice.decline);
  await visitor.sees(says.noticeDeclined.title, 'notice-declined');
  await visitor.press(says.frame.back);
  await visitor.press(says.notice.agree);
}

async function byPhone(visitor: Visitor, headOffice: Branch['headOffice']): Promise<void> {
  const { says } = visitor;
  await visitor.pressLarge(says.signIn.byPhone);
  await visitor.sees(says.phoneCode.title, 'phone-code');
  const phone = new PhoneBrowser(headOffice.url);
  const shown = async () => (await visitor.page.locator('.phone-letters').textContent()) ?? '';
  await phone.open(`/masuk?kode=${await shown()}`);
  await visitor.sees(says.phoneCode.opened.title, 'phone-opened');
  expect(phone.html).toContain(`<p class="code">${await shown()}</p>`);
  await phone.submit({ jawab: 'bukan' });
  await visitor.sees(says.phoneOver.denied.title, 'phone-denied');
  await visitor.press(says.frame.back);
}

async function forgotten(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.press(says.signIn.forgotten);
  await visitor.answer('resetEmail', 'nama@contoh.id');
  await visitor.sees(says.resetAsked.sent.title, 'reset-asked');
  await visitor.press(says.frame.back);
}

async function registrationErrors(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.pressLarge(says.signIn.register);
  await visitor.answer('registerNik', '3273');
  await visitor.sees(says.question.registerNik.title, 'register-nik-problem');
  await visitor.press(says.keyboard.clear);
  const person = participant('no-account-pu');
  await visitor.fillRegistration({ ...person, kpj: '10000000001', password: 'perahu-biru-laut-7' });
  await visitor.press(says.registerCheck.proceed);
  await visitor.sees(says.registerRefused.registryDiffers.title, 'register-refused');
  await visitor.finish();
}

async function introduced(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.press(says.introduction.watch);
  await visitor.sees(says.introduction.title, 'introduction');
  await visitor.press(says.introduction.skip);
  await visitor.hands.seeHeading(says.signIn.title);
}

async function signInErrors(visitor: Visitor, headOffice: Branch['headOffice']): Promise<void> {
  const { says } = visitor;
  const { email } = participant('bpu-over-ceiling');
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byEmail);
  await visitor.answer('signInEmail', email);
  await visitor.answer('signInPassword', 'bukan-kata-sandi');
  await expect(visitor.page.getByText(says.questionPage.refused).first()).toBeVisible();
  await visitor.sees(says.question.signInPassword.title, 'sign-in-refused');
  await headOffice.answer('rubbish');
  await visitor.answer('signInPassword', 'bukan-kata-sandi');
  await visitor.sees(says.connectionError.unintelligible.title, 'line-trouble');
  await headOffice.answer('normal');
  await visitor.finish();
}

async function wholeClaim(
  visitor: Visitor,
  data: string,
  headOffice: Branch['headOffice'],
  cups: Cups,
): Promise<void> {
  const { says } = visitor;
  const person = participant('partial-taken-two-years-ago');
  await visitor.enter(person);
  await visitor.goToReasons();
  await visitor.next();
  await visitor.hands.seeText(says.reason.unanswered);
  await visitor.sees(says.reason.title, 'reason-unanswered');
  await visitor.hands.choose();
  await visitor.next();
  await visitor.takeOneOf('jointAgreement');
  await visitor.sees(says.personalData.title, 'personal-data');
  await visitor.press(says.personalData.wrong);
  await visitor.sees(says.personalDataWrong.title, 'personal-data-wrong');
  await visitor.press(says.frame.back);
  await visitor.press(says.personalData.right);
  await visitor.press(says.photoIntro.decline);
  await visitor.sees(says.photoDeclined.title, 'photo-declined');
  await visitor.press(says.frame.back);
  await visitor.takePhoto();
  await visitor.sees(says.question.npwp.title, 'npwp');
  // Somebody else's number, which the kiosk asks about.
  await visitor.type(participant('pu-resigned').nik);
  await visitor.next();
  await visitor.sees(says.npwpDoubt.title, 'npwp-doubt');
  await visitor.press(says.npwpDoubt.wrong);
  await visitor.sees(says.question.npwp.title, 'npwp');
  await visitor.press(says.questionPage.lack);
  await visitor.giveAccount(person);
  await visitor.sees(says.check.title, 'check');

  // Another program holds the database: nothing can be stored, and no receipt may be shown.
  const blocker = new Database(join(data, 'kiosk.db'));
  blocker.exec('BEGIN EXCLUSIVE');
  await visitor.press(says.check.confirm);
  await expect(visitor.page.getByRole('heading', { level: 1, name: says.notStored.title })).toBeVisible({
    timeout: 15_000,
  });
  await visitor.sees(says.notStored.title, 'not-stored');
  blocker.close();
  await headOffice.stop();
  await visitor.press(says.frame.retry);
  await visitor.sees(says.receipt.title, 'receipt-queued');
  await headOffice.start();
  await expect(visitor.page.getByText(says.receipt.delivery.accepted)).toBeVisible();
  await visitor.sees(says.receipt.title, 'receipt');
  await cups.set('jammed');
  await visitor.press(says.printing.receipt);
  await expect(visitor.page.getByText(says.printing.receiptNotPrinted)).toBeVisible();
  await visitor.sees(says.receipt.title, 'receipt-not-printed');
  await cups.set('ready');
  await visitor.press(says.printing.again);
  await expect(visitor.page.getByText(says.printing.done)).toBeVisible();
  await visitor.sees(says.receipt.title, 'receipt-printed');
  const receipt = (await visitor.page.locator('.receipt-digits').textContent())?.trim() ?? '';
  await visitor.finish();
  await byReceipt(visitor, receipt, person.birthDate);

  await visitor.enter(person);
  await visitor.pressLarge(says.menu.tracking);
  await visitor.sees(says.tracking.title, 'tracking');
  await visitor.hands.pressFirstTile();
  await visitor.sees(says.trackedClaim.title, 'tracked-claim');
  await visitor.finish();
}

async function byReceipt(visitor: Visitor, receipt: string, birthDate: string): Promise<void> {
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.track);
  await visitor.answer('trackReceipt', receipt.replace('-', ''));
  await visitor.answer('trackBirthDate', '01011990');
  await visitor.sees(says.claimUnknown.title, 'claim-unknown');
  await visitor.press(says.claimUnknown.again);
  await visitor.answer('trackReceipt', '');
  await visitor.sees(says.question.trackBirthDate.title, 'trackBirthDate');
  await visitor.press(says.keyboard.clear);
  await visitor.answer('trackBirthDate', birthDate.split('-').reverse().join(''));
  await visitor.sees(says.trackedClaim.title, 'claim-progress');
  await visitor.finish();
}

/** The printer runs out of document just then; the next person is told before starting. */
async function overCeiling(visitor: Visitor, cups: Cups): Promise<void> {
  const { says } = visitor;
  await visitor.enter(participant('pu-over-ceiling'));
  await visitor.openClaim();
  await visitor.sees(says.nextStep.elsewhere.title, 'conditions-over-ceiling');
  await cups.set('paperOut');
  await visitor.press(says.printing.list);
  await expect(visitor.page.getByText(says.printing.fault.paperOut)).toBeVisible();
  await visitor.sees(says.nextStep.elsewhere.title, 'conditions-not-printed');
  await visitor.finish();
  // The page of the last visit goes first, and the printer is asked anew.
  await expect(visitor.page.getByText(words.id.printing.unavailable)).toBeVisible({ timeout: 60_000 });
  await visitor.sees(words.id.attract.title, 'attract-no-document');
}

async function notYet(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.enter(participant('pu-cards-unmerged'));
  await visitor.pressLarge(says.menu.tracking);
  await visitor.sees(says.tracking.emptyTitle, 'tracking-empty');
  await visitor.press(says.frame.back);
  await visitor.openClaim();
  await visitor.sees(says.nextStep.mergeCards.title, 'conditions-not-yet');
  await visitor.finish();
}

async function contributions(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.enter(participant('bpu-behind'));
  await visitor.openContributions('behind');
  await visitor.finish();
  await visitor.enter(participant('bpu-lapsed'));
  await visitor.openContributions('inactive');
  await visitor.press(says.contributions.order);
  await visitor.sees(says.contributionMonths.title, 'contribution-months');
  await visitor.press(says.contributionMonths.changeIncome);
  await visitor.sees(says.contributionIncome.title, 'contribution-income');
  await visitor.next();
  await visitor.hands.seeHeading(says.contributionMonths.title);
  const amounts = visitor.page.locator('label').filter({ has: visitor.page.getByRole('radio') });
  await pressOn(visitor.page, amounts.last());
  await visitor.next();
  await visitor.sees(says.paymentCode.title, 'payment-code');
  await visitor.pressLarge(says.contributions.remind);
  await visitor.sees(says.contributionReminder.title, 'contribution-reminder');
  await visitor.press(says.contributionReminder.done);
  await visitor.sees(says.contributions.titles.inactive, 'contributions-open-code');
  await visitor.finish();
}

async function cameraError(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.enter(participant('pu-resigned'));
  await visitor.goToReasons();
  await visitor.choose(says.reasons.resigned.name);
  await visitor.next();
  await visitor.sees(says.cameraError.title, 'camera-trouble');
  await visitor.finish();
}

async function idle(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  await visitor.begin();
  await visitor.shows('idle', says.idle.title);
  await visitor.press(says.idle.stay);
  await visitor.sees(says.signIn.title, 'sign-in-training');
  await visitor.press(says.frame.finish);
  await visitor.sees(says.farewell.title, 'farewell');
}
