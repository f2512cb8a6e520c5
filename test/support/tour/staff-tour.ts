import { participant } from '../people/participant.ts';
import {
  agreeToHelp,
  comeUnchecked,
  copyEktp,
  firstSignIn,
  handBack,
  handOver,
  unlockAtHelp,
  unlockTap,
} from '../people/staff.ts';
import { type Visitor, words } from '../people/visitor.ts';

const SUPERVISOR = 'Dewi Lestari';
const HELPER = 'Budi Santoso';

/** Every page of the console, as a supervisor sees it. */
export async function consolePages(visitor: Visitor): Promise<void> {
  const { says, page } = visitor;
  const home = says.staffConsole.title.replace('{name}', SUPERVISOR);
  await visitor.sees(words.id.attract.title, 'attract');
  await unlockTap(visitor);
  await firstSignIn(visitor, SUPERVISOR);
  await visitor.sees(home, 'staff-home');
  await visitor.pressLarge(says.staffConsole.page.claims);
  await visitor.sees(says.staffClaims.title, 'staff-claims');
  await visitor.press(says.frame.back);
  await visitor.pressLarge(says.staffConsole.page.checks);
  await visitor.sees(says.staffChecks.title, 'staff-checks');
  await visitor.press(says.staffChecks.camera);
  await page.getByText(says.staffCamera.sharpness).waitFor();
  await visitor.sees(says.staffCamera.title.face, 'staff-camera');
  await visitor.press(says.staffCamera.change);
  await visitor.sees(says.staffCameraChoice.title.face, 'staff-camera-choice');
  await visitor.press(says.frame.back);
  await visitor.press(says.staffCamera.show.document);
  await visitor.sees(says.staffCamera.title.document, 'staff-camera-document');
  await visitor.press(says.frame.back);
  await visitor.press(says.staffChecks.touch);
  await visitor.sees(says.staffTouch.title, 'staff-touch');
  await visitor.press(says.frame.back);
  await visitor.press(says.frame.back);
  await visitor.pressLarge(says.staffConsole.page.settings);
  await visitor.sees(says.staffSettings.title, 'staff-settings');
  await visitor.press(says.staffSettings.change.replace('{setting}', says.staffSettings.volume.name));
  await visitor.sees(says.staffQuestion.volume.title, 'staff-volume');
  await visitor.press(says.frame.back);
  await visitor.press(says.frame.back);
  await visitor.pressLarge(says.staffConsole.page.people);
  await visitor.sees(says.staffPeople.title, 'staff-people');
  await visitor.press(says.staffPeople.add);
  await visitor.sees(says.staffQuestion.staffId.title, 'staff-id');
  await visitor.type('C09');
  await visitor.next();
  await visitor.sees(says.staffQuestion.staffName.title, 'staff-name');
  await visitor.type('CITRA AYU');
  await visitor.next();
  await visitor.sees(says.staffRole.title.replace('{name}', 'CITRA AYU'), 'staff-role');
  await visitor.press(says.staffRoles.helper);
  await visitor.sees(says.staffFirstPin.title.replace('{name}', 'CITRA AYU'), 'staff-first-pin');
  await visitor.press(says.staffFirstPin.done);
  await visitor.pressLarge('CITRA AYU');
  await visitor.sees('CITRA AYU', 'staff-member');
  await visitor.press(says.frame.back);
  await visitor.press(says.frame.back);
  await visitor.press(says.staffConsole.leave.training);
  await visitor.sees(says.staffLeaving.training.title, 'staff-leaving');
  await visitor.press(says.frame.finish);
}

/** What a participant sees while staff help. */
export async function helpedPages(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  const person = participant('bpu-at-ceiling');
  await visitor.begin();
  await unlockAtHelp(visitor);
  await firstSignIn(visitor, HELPER);
  await agreeToHelp(visitor, HELPER);
  await handBack(visitor, HELPER);
  await visitor.sees(says.signIn.title, 'sign-in-helped');
  await copyEktp(visitor, { ...person, name: 'ORANG LAIN SEKALI' }, { card: true });
  await visitor.sees(says.ektpUnknown.title, 'ektp-unknown');
  await visitor.finish();
}

/** A claim without the balance, up to its check page. */
export async function helpedWithoutLine(visitor: Visitor): Promise<void> {
  const { says } = visitor;
  const person = participant('bpu-at-ceiling');
  await visitor.begin();
  await unlockAtHelp(visitor);
  await comeUnchecked(visitor, HELPER);
  await agreeToHelp(visitor, HELPER);
  await handBack(visitor, HELPER);
  await copyEktp(visitor, person, { card: false });
  await visitor.sees(says.withoutBalance.title, 'without-balance');
  await visitor.next();
  await visitor.choose(says.reasons.businessStopped.name);
  await visitor.next();
  await handOver(visitor, 'declaration');
  await visitor.sees(says.businessStopped.title, 'business-stopped-helped');
  await visitor.press(says.businessStopped.declare);
  await visitor.press(says.photoIntro.decline);
  await visitor.sees(says.photoDeclined.title, 'photo-declined-helped');
  await visitor.press(says.assisted.presence);
  await visitor.sees(says.presence.title, 'presence');
  await visitor.press(says.presence.confirm);
  await handBack(visitor, HELPER);
  await visitor.press(says.questionPage.lack);
  await visitor.giveAccount(person);
  await handOver(visitor, 'account');
  await visitor.sees(says.accountConfirm.title, 'account-confirm');
  await visitor.press(says.accountConfirm.right);
  await visitor.sees(says.check.title, 'check-without-balance');
  await visitor.submitClaim();
  await visitor.sees(says.receipt.title, 'receipt-without-amount');
}
