import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Attempt } from '../attempt.ts';
import { atKeypad, isTaken, type Keypad, STAFF } from '../cast/staff.ts';

const OWN_PIN = '739146';

/** What somebody before the kiosk tries with PINs of staff. */
export const pins: readonly Attempt[] = [
  guesses('one helper’s PIN thirty times', 30, () => STAFF.helper),
  guesses('the PIN of thirty who do not exist', 30, (place) => `X${place}`),
  {
    name: 'guesses at one until nobody of the branch can sign in',
    open: 'twenty wrong PINs lock out all staff of the kiosk',
    run: (_testbed, { dice }) =>
      atKeypad(async (keypad) => {
        for (let place = 0; place < 22; place += 1) await keypad.try(STAFF.helper, wrongPin(dice));
        const came = await keypad.try(STAFF.supervisor, STAFF.firstPin);
        return { note: `the supervisor: ${came}`, starved: came !== 'in' };
      }),
  },
  {
    name: 'guesses, the power being cut before each answer',
    run: (_testbed, { dice }) =>
      atKeypad(async (keypad) => {
        const heard: string[] = [];
        for (let place = 0; place < 12; place += 1) {
          heard.push(await keypad.try(STAFF.helper, wrongPin(dice)));
          keypad.restart();
        }
        return { note: tallied(heard), succeeded: heard.at(-1) !== 'pinLocked' };
      }),
  },
  {
    name: 'guesses thirty at the same time',
    run: (_testbed, { dice }) =>
      atKeypad(async (keypad) => {
        const heard = await Promise.all(
          Array.from({ length: 30 }, () => keypad.try(STAFF.helper, wrongPin(dice))),
        );
        const looked = heard.filter((each) => each === 'pinWrong').length;
        return { note: tallied(heard), succeeded: looked > 5 };
      }),
  },
  {
    name: 'the first PIN after an own one was chosen',
    run: () =>
      atKeypad(async (keypad) => {
        await keypad.try(STAFF.helper, STAFF.firstPin);
        await keypad.choose(STAFF.helper, OWN_PIN);
        const came = await keypad.try(STAFF.helper, STAFF.firstPin);
        return { note: came, succeeded: came === 'in' };
      }),
  },
  {
    name: 'the PIN of somebody who is staff no more',
    run: () =>
      atKeypad(async (keypad) => {
        await keypad.try(STAFF.supervisor, STAFF.firstPin);
        await keypad.remove(STAFF.helper);
        const came = await keypad.try(STAFF.helper, STAFF.firstPin);
        return { note: came, succeeded: came === 'in' };
      }),
  },
  ...['111111', '123456', '654321', '121212', '', '1234567', '48291a', STAFF.firstPin].map(
    (pin): Attempt => ({
      name: `the PIN ${pin || 'of nothing'} as an own one`,
      async run() {
        const taken = isTaken(pin);
        return { note: taken ? 'taken' : 'not taken', succeeded: taken };
      },
    }),
  ),
];

function guesses(what: string, times: number, who: (place: number) => string): Attempt {
  return {
    name: `guesses ${what}`,
    run: (_testbed, { dice }) =>
      atKeypad(async (keypad) => {
        const heard: string[] = [];
        for (let place = 0; place < times; place += 1)
          heard.push(await keypad.try(who(place), wrongPin(dice)));
        return { note: tallied(heard), succeeded: heard.includes('in') || !(await isLocked(keypad, who(0))) };
      }),
  };
}

/** Even the right PIN does not help now. */
async function isLocked(keypad: Keypad, staffId: string): Promise<boolean> {
  return (await keypad.try(staffId, STAFF.firstPin)) === 'pinLocked';
}

function wrongPin(dice: Dice): string {
  const pin = String(dice.whole(0, 999_999)).padStart(6, '0');
  return pin === STAFF.firstPin ? '000001' : pin;
}

function tallied(heard: readonly string[]): string {
  const kinds = [...new Set(heard)];
  return kinds.map((kind) => `${heard.filter((each) => each === kind).length} × ${kind}`).join(', ');
}
