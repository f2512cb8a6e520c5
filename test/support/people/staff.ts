import { expect } from '@playwright/test';
import { FIRST_PIN, OWN_PIN } from '../../fixtures/staff/branch-staff.ts';
import { type Visitor, words } from './visitor.ts';

/** Presses the kiosk's name until the list of staff is there. */
export async function unlockTap(visitor: Visitor): Promise<void> {
  for (let press = 0; press < 5; press += 1) await visitor.press(visitor.says.frame.product);
  await choice(visitor);
}

/** The staff's pages begin in the kiosk's own language, whatever the participant has chosen. */
async function choice(visitor: Visitor): Promise<void> {
  const { says, page } = visitor;
  await expect(page.getByRole('heading', { level: 1, name: words.id.staffChoice.title })).toBeVisible();
  await visitor.chooseLanguage();
  await visitor.sees(says.staffChoice.title, 'staff-choice');
}

export async function typePin(visitor: Visitor, pin: string): Promise<void> {
  await expect(visitor.page.getByRole('textbox')).toHaveValue('');
  await visitor.type(pin);
  await visitor.next();
}

/** From the choice of a name to a PIN of one's own. */
export async function firstSignIn(visitor: Visitor, name: string, firstPin = FIRST_PIN): Promise<void> {
  const { says } = visitor;
  await visitor.pressLarge(name);
  await visitor.sees(says.staffQuestion.pin.title.replace('{name}', name), 'staff-pin');
  await typePin(visitor, firstPin);
  await visitor.sees(says.staffQuestion.newPin.title, 'staff-new-pin');
  await typePin(visitor, OWN_PIN);
  await visitor.sees(says.staffQuestion.repeatPin.title, 'staff-repeat-pin');
  await typePin(visitor, OWN_PIN);
}

export async function signIn(visitor: Visitor, name: string, pin = OWN_PIN): Promise<void> {
  await visitor.pressLarge(name);
  await visitor.sees(visitor.says.staffQuestion.pin.title.replace('{name}', name), 'staff-pin');
  await typePin(visitor, pin);
}

/** The participant calls staff from the help of the page in view; staff press its last line. */
export async function unlockAtHelp(visitor: Visitor): Promise<void> {
  const { says, page } = visitor;
  await visitor.press(says.frame.help);
  await visitor.shows('help', says.help.title);
  const place = page.getByRole('dialog').getByRole('button').first();
  for (let press = 0; press < 5; press += 1) await place.click();
  await choice(visitor);
}

export async function agreeToHelp(visitor: Visitor, name: string): Promise<void> {
  const { says } = visitor;
  await visitor.sees(says.helpConsent.title.replace('{name}', name), 'help-consent');
  await visitor.press(says.helpConsent.agree);
}

/** The screen goes to the participant for an act of their own. */
export async function handOver(
  visitor: Visitor,
  act: keyof Visitor['says']['handOver']['act'],
): Promise<void> {
  const { says } = visitor;
  await visitor.sees(says.handOver.title, `hand-over-${act}`);
  await expect(visitor.page.getByText(says.handOver.act[act])).toBeVisible();
  await visitor.press(says.handOver.take);
}

export async function handBack(visitor: Visitor, name: string): Promise<void> {
  const { says } = visitor;
  await visitor.sees(says.handBack.title.replace('{name}', name), 'hand-back');
  await visitor.press(says.handBack.give);
}

export interface Carded {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly kpj: string;
}

/** Staff hold the person against the e-KTP and copy it; without the membership card where it is not there. */
export async function copyEktp(visitor: Visitor, person: Carded, { card }: { card: boolean }): Promise<void> {
  const { says } = visitor;
  await visitor.pressLarge(says.signIn.byStaff);
  await visitor.sees(says.ektpCheck.title, 'ektp-check');
  await visitor.press(says.ektpCheck.confirm);
  await visitor.answer('ektpNik', person.nik);
  await visitor.answer('ektpName', person.name);
  await visitor.answer('ektpBirthDate', person.birthDate.split('-').reverse().join(''));
  if (card) return visitor.answer('ektpKpj', person.kpj);
  await visitor.sees(says.question.ektpKpj.title, 'ektpKpj');
  await visitor.press(says.questionPage.lackCard);
}
