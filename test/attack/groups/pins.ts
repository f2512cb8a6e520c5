import type { Dice } from '../../fixtures/numbers/dice.ts';
import { type Attempt, STAFFED } from '../attempt.ts';
import {
  addHelper,
  arrive,
  asStaff,
  type Branch,
  choosePin,
  HELPER,
  SUPERVISOR,
  signInSupervisor,
  takeOwnPin,
  tryPin,
} from '../cast/staff.ts';
import type { Testbed } from '../testbed.ts';
import { isGood, noteOf, tally } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

const BRANCH = '127.0.0.1';
/** As docs/security.md says: at one PIN, and at any from one kiosk. */
const [OF_ONE, FROM_KIOSK] = [5, 20];

/** What somebody before a kiosk, or with its key, tries with PINs of staff. */
export const pins: readonly Attempt[] = [
  guesses('one supervisor’s PIN', OF_ONE, () => SUPERVISOR),
  guesses('the PINs of many who do not exist', FROM_KIOSK, (place) => `X${place}`),
  tried('guesses thirty at the same time', async (_testbed, branch, sender, dice) => {
    const guesses = Array.from({ length: 30 }, () =>
      tryPin(sender, branch.kiosk, SUPERVISOR, wrongPin(dice)),
    );
    const answers = await Promise.all(guesses);
    const heard = answers.filter((answer) => answer?.status === 403 || answer?.status === 401).length;
    return { note: tally(answers), succeeded: heard > OF_ONE };
  }),
  tried('guesses at one until the branch cannot sign in', async (_testbed, branch, sender, dice) => {
    for (let place = 0; place < 25; place += 1) await tryPin(sender, branch.kiosk, 'B99', wrongPin(dice));
    const answer = await tryPin(sender.at(BRANCH), branch.kiosk, SUPERVISOR, branch.firstPin);
    return { note: `the supervisor: ${noteOf(answer)}`, starved: !isGood(answer) };
  }),
  tried('the first PIN after an own one was chosen', async (_testbed, branch, sender) => {
    await signInSupervisor(sender.at(BRANCH), branch);
    const answer = await tryPin(sender, branch.kiosk, SUPERVISOR, branch.firstPin);
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  tried('looks at all staff with a first PIN', async (_testbed, branch, sender) => {
    const { token } = await arrive(sender, branch);
    const answer = await asStaff(sender, branch.kiosk, { method: 'GET', path: '/v1/staff', token });
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  tried('the PIN of somebody who is staff no more', async (_testbed, branch, sender) => {
    const { token } = await signInSupervisor(sender.at(BRANCH), branch);
    const firstPin = await addHelper(sender.at(BRANCH), branch, token);
    const json = { staffId: HELPER, active: false };
    await asStaff(sender.at(BRANCH), branch.kiosk, { method: 'POST', path: '/v1/staff/access', token, json });
    const answer = await tryPin(sender, branch.kiosk, HELPER, firstPin);
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  tried('adds staff as a helper', async (_testbed, branch, sender) => {
    const { token } = await signInSupervisor(sender.at(BRANCH), branch);
    const helper = { kiosk: branch.kiosk, firstPin: await addHelper(sender.at(BRANCH), branch, token) };
    const own = await takeOwnPin(sender, helper, HELPER);
    const json = { staffId: 'B08', name: 'Orang Lain', role: 'supervisor' };
    const answer = await asStaff(sender, helper.kiosk, {
      method: 'POST',
      path: '/v1/staff',
      token: own.token,
      json,
    });
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  tried('a credential at the kiosk of another branch', async ({ kiosks }, branch, sender) => {
    const { token } = await signInSupervisor(sender.at(BRANCH), branch);
    const answer = await asStaff(sender, kiosks.stolen, { method: 'GET', path: '/v1/staff', token });
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  tried('a credential without any kiosk', async (_testbed, branch, sender) => {
    const { token } = await signInSupervisor(sender.at(BRANCH), branch);
    const answer = await sender.get('/v1/staff', { token });
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  tried('a credential after its member has left', async (_testbed, branch, sender) => {
    const { token } = await signInSupervisor(sender.at(BRANCH), branch);
    const leave = { method: 'DELETE', path: '/v1/staff/credentials/current', token } as const;
    await asStaff(sender.at(BRANCH), branch.kiosk, leave);
    const answer = await asStaff(sender, branch.kiosk, { method: 'GET', path: '/v1/staff', token });
    return { note: noteOf(answer), succeeded: isGood(answer) };
  }),
  ...['111111', '123456', '654321', '121212', '', '1234567', '48291a', 'the first PIN'].map((pin) =>
    tried(`${pin || 'nothing'} as a PIN of one’s own`, async (_testbed, branch, sender) => {
      const { token } = await arrive(sender, branch);
      const answer = await choosePin(
        sender,
        branch.kiosk,
        token,
        pin === 'the first PIN' ? branch.firstPin : pin,
      );
      return { note: noteOf(answer), succeeded: isGood(answer) };
    }),
  ),
];

type Try = (testbed: Testbed, branch: Branch, sender: Sender, dice: Dice) => ReturnType<Attempt['run']>;

/** At a branch of its own. */
function tried(name: string, work: Try): Attempt {
  return {
    name,
    mayChange: STAFFED,
    async run(testbed, { sender, dice }) {
      return work(testbed, await testbed.newBranch(), sender, dice);
    },
  };
}

function guesses(what: string, most: number, who: (place: number) => string): Attempt {
  return tried(`guesses ${what}`, async (_testbed, branch, sender, dice) => {
    const answers: (WireAnswer | undefined)[] = [];
    for (let place = 0; place < most + 5; place += 1) {
      answers.push(await tryPin(sender, branch.kiosk, who(place), wrongPin(dice)));
    }
    const heard = answers.filter((answer) => answer?.status !== 429).length;
    return { note: `${heard} of ${most} heard: ${tally(answers)}`, succeeded: heard > most };
  });
}

function wrongPin(dice: Dice): string {
  return String(dice.whole(100_000, 999_999));
}
