import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '../../support/branch/branch.ts';
import { Fingers, middleOf } from '../../support/people/fingers.ts';
import { Visitor } from '../../support/people/visitor.ts';

/** From one key to the next, and how long a thumb rests on each: the next comes down before the last one is up. */
const EACH_MS = 80;
const HELD_MS = 110;
const ROUNDS = 20;
const TEXT = 'siterawdpiy';
/** Longer than the key waits between two that it erases. */
const STILL_MS = 400;

test('two thumbs lose no letter, and the erase key that is held erases until it is let go', async ({
  branch: { kiosk },
}) => {
  test.setTimeout(180_000);
  const page = await kiosk.start();
  const visitor = new Visitor(page);
  const { says } = visitor;
  await visitor.begin();
  await visitor.pressLarge(says.signIn.byEmail);
  await visitor.sees(says.question.signInEmail.title, 'signInEmail');
  const field = page.getByRole('textbox');
  const key = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true });
  const fingers = await Fingers.on(page);

  const places = await Promise.all([...TEXT].map((letter) => middleOf(key(letter))));
  const start = performance.now();
  const until = (at: number) => sleep(Math.max(0, start + at - performance.now()));
  const letters = Array.from({ length: ROUNDS }, () => places).flat();
  for (const [number, place] of letters.entries()) {
    await until(number * EACH_MS);
    await fingers.down(number % 2, place);
    if (number === 0) continue;
    await until((number - 1) * EACH_MS + HELD_MS);
    await fingers.up((number - 1) % 2);
  }
  await fingers.up((letters.length - 1) % 2);
  await expect(field).toHaveValue(TEXT.repeat(ROUNDS));

  // Three at once, the first of which goes up last.
  for (const [finger, letter] of ['q', 'm', 'k'].entries())
    await fingers.down(finger, await middleOf(key(letter)));
  for (const finger of [1, 2, 0]) await fingers.up(finger);
  await expect(field).toHaveValue(`${TEXT.repeat(ROUNDS)}qmk`);

  const length = async () => (await field.inputValue()).length;
  const erase = await middleOf(key(says.keyboard.erase));
  const other = await middleOf(key('p'));
  for (const end of [
    () => fingers.up(0),
    () => fingers.cancel(),
    () => fingers.move(0, other),
    // Another finger types on.
    () => fingers.down(1, other),
  ]) {
    const held = await length();
    await fingers.down(0, erase);
    await expect.poll(length).toBeLessThan(held - 4);
    await end();
    const left = await length();
    await sleep(STILL_MS);
    expect(left - (await length())).toBeLessThanOrEqual(1);
    await fingers.cancel();
  }
  await kiosk.stop();
});
