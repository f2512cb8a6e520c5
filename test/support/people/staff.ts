import { FIRST_PIN, OWN_PIN } from '../../fixtures/staff/branch-staff.ts';
import { type Walker, words } from './walker.ts';

/** Presses the kiosk's name until the list of staff is there. */
export async function unlockTap(walker: Walker): Promise<void> {
  for (let press = 0; press < 5; press += 1) await walker.press(walker.says.frame.product);
  await choice(walker);
}

/** The staff's pages begin in the kiosk's own language, whatever the participant has chosen. */
async function choice(walker: Walker): Promise<void> {
  const { says, hands } = walker;
  await hands.seeHeading(words.id.staffChoice.title);
  await walker.chooseLanguage();
  await walker.sees(says.staffChoice.title, 'staff-choice');
}

export async function typePin(walker: Walker, pin: string): Promise<void> {
  await walker.hands.seeEmptyField();
  await walker.type(pin);
  await walker.next();
}

/** From the choice of a name to a PIN of one's own. */
export async function firstSignIn(walker: Walker, name: string, firstPin = FIRST_PIN): Promise<void> {
  const { says } = walker;
  await walker.pressLarge(name);
  await walker.sees(says.staffQuestion.pin.title.replace('{name}', name), 'staff-pin');
  await typePin(walker, firstPin);
  await walker.sees(says.staffQuestion.newPin.title, 'staff-new-pin');
  await typePin(walker, OWN_PIN);
  await walker.sees(says.staffQuestion.repeatPin.title, 'staff-repeat-pin');
  await typePin(walker, OWN_PIN);
}

export async function signIn(walker: Walker, name: string, pin = OWN_PIN): Promise<void> {
  await walker.pressLarge(name);
  await walker.sees(walker.says.staffQuestion.pin.title.replace('{name}', name), 'staff-pin');
  await typePin(walker, pin);
}

/** While the line is down: staff say who they are, and are told that no PIN is checked. */
export async function comeUnchecked(walker: Walker, name: string): Promise<void> {
  const { says } = walker;
  await walker.pressLarge(name);
  await walker.sees(says.staffNotChecked.title.replace('{name}', name), 'staff-not-checked');
  await walker.press(says.staffNotChecked.goOn.replace('{name}', name));
}

/** The participant calls staff from the help of the page in view; staff press its last line. */
export async function unlockAtHelp(walker: Walker): Promise<void> {
  const { says, hands } = walker;
  await walker.press(says.frame.help);
  await walker.shows('help', says.help.title);
  for (let press = 0; press < 5; press += 1) await hands.pressUnlockInDialog();
  await choice(walker);
}

export async function agreeToHelp(walker: Walker, name: string): Promise<void> {
  const { says } = walker;
  await walker.sees(says.helpConsent.title.replace('{name}', name), 'help-consent');
  await walker.press(says.helpConsent.agree);
}

/** The screen goes to the participant for an act of their own. */
export async function handOver(walker: Walker, act: keyof Walker['says']['handOver']['act']): Promise<void> {
  const { says } = walker;
  await walker.sees(says.handOver.title, `hand-over-${act}`);
  await walker.hands.seeText(says.handOver.act[act]);
  await walker.press(says.handOver.take);
}

export async function handBack(walker: Walker, name: string): Promise<void> {
  const { says } = walker;
  await walker.sees(says.handBack.title.replace('{name}', name), 'hand-back');
  await walker.press(says.handBack.give);
}

export interface Carded {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kpj: string;
}

/** Staff hold the person against the e-KTP and copy it; without the membership card where it is not there. */
export async function copyEktp(walker: Walker, person: Carded, { card }: { card: boolean }): Promise<void> {
  const { says } = walker;
  await walker.pressLarge(says.signIn.byStaff);
  await walker.sees(says.ektpCheck.title, 'ektp-check');
  await walker.press(says.ektpCheck.confirm);
  await walker.answer('ektpNik', person.nik);
  await walker.answer('ektpName', person.name);
  await walker.answer('ektpBirthDate', person.birthDate.split('-').reverse().join(''));
  if (card) return walker.answer('ektpKpj', person.kpj);
  await walker.sees(says.question.ektpKpj.title, 'ektpKpj');
  await walker.press(says.questionPage.lackCard);
}
