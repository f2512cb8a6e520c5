import { expect } from '@playwright/test';
import type { KioskConfigFile } from '../../../main/config.ts';
import type { Visitor } from './visitor.ts';

export const FIRST_PIN = '482913';
export const OWN_PIN = '739146';

/** Staff of a branch, with a first PIN each; hashed as cheaply as the contract allows, since tests guess often. */
export const branchStaff = {
  members: [
    { staffId: 'B07', name: 'Budi Santoso', role: 'helper', initialPin: FIRST_PIN },
    { staffId: 'S01', name: 'Dewi Lestari', role: 'supervisor', initialPin: FIRST_PIN },
  ],
  scrypt: { cost: 16, blockSize: 8, parallelization: 1 },
} satisfies KioskConfigFile['staff'];

/** Presses the kiosk's name until the list of staff is there. */
export async function knock(visitor: Visitor): Promise<void> {
  const { says, page } = visitor;
  const name = page.getByRole('button', { name: says.frame.product, exact: true });
  for (let press = 0; press < 5; press += 1) await name.click();
  await visitor.sees(says.staffChoice.title, 'staff-choice');
}

export async function typePin(visitor: Visitor, pin: string): Promise<void> {
  await expect(visitor.page.getByRole('textbox')).toHaveValue('');
  await visitor.type(pin);
  await visitor.next();
}

/** From the choice of a name to a PIN of one's own. */
export async function firstSignIn(visitor: Visitor, name: string, pin = OWN_PIN): Promise<void> {
  const { says } = visitor;
  await visitor.pressLarge(name);
  await visitor.sees(says.staffQuestion.pin.title.replace('{name}', name), 'staff-pin');
  await typePin(visitor, FIRST_PIN);
  await visitor.sees(says.staffQuestion.newPin.title, 'staff-new-pin');
  await typePin(visitor, pin);
  await visitor.sees(says.staffQuestion.repeatPin.title, 'staff-repeat-pin');
  await typePin(visitor, pin);
}

export async function signIn(visitor: Visitor, name: string, pin = OWN_PIN): Promise<void> {
  await visitor.pressLarge(name);
  await visitor.sees(visitor.says.staffQuestion.pin.title.replace('{name}', name), 'staff-pin');
  await typePin(visitor, pin);
}
