import { expect, test } from '../e2e/support/branch.ts';
import { beforePhoto } from '../e2e/support/faces.ts';
import { words } from '../e2e/support/visitor.ts';
import { doubled } from '../fixtures/face/frames.ts';

const WATCHED_MS = 10_000;
const SHOTS = 5;

/** Runs in the page: notes each answer of the worker, and each pause between two pictures of the screen. */
function listen(): void {
  const seen: { at: number; face: boolean; photo: boolean }[] = [];
  const gaps: number[] = [];
  Reflect.set(globalThis, 'noted', { seen, gaps });
  const add = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (this: Worker, ...given: Parameters<typeof add>) {
    if (given[0] === 'message') {
      add.call(this, 'message', (event) => {
        const data: { type?: string; face?: boolean; photo?: object | null } = Reflect.get(event, 'data');
        if (data.type !== 'seen') return;
        seen.push({ at: performance.now(), face: data.face === true, photo: Boolean(data.photo) });
      });
    }
    add.apply(this, given);
  };
  let last = performance.now();
  const draw = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
}

interface Noted {
  readonly seen: readonly { at: number; face: boolean; photo: boolean }[];
  readonly gaps: number[];
}
const noted = (): Noted => Reflect.get(globalThis, 'noted');

test('how many pictures a second are looked at, and whether the screen waits', async ({ branch }) => {
  const { visitor, kiosk } = await beforePhoto(branch, doubled);
  await visitor.page.evaluate(listen);
  await visitor.press(words.id.photoIntro.agree);
  await expect(visitor.page.locator('.camera-hint')).toHaveText(words.id.photo.hints.onlyOne);
  const before = await visitor.page.evaluate(noted);
  await visitor.page.waitForTimeout(WATCHED_MS);
  const after = await visitor.page.evaluate(noted);
  const looks = after.seen.length - before.seen.length;
  const gaps = after.gaps.slice(before.gaps.length).sort((a, b) => b - a);
  const slow = gaps.filter((gap) => gap > 50).length;
  console.log(
    `looked at ${((looks * 1000) / WATCHED_MS).toFixed(1)} pictures a second; ` +
      `${gaps.length} pictures of the screen, ${slow} after more than 50 ms, longest ${gaps[0]?.toFixed(0)} ms; ` +
      `while it starts the longest was ${Math.max(...before.gaps).toFixed(0)} ms`,
  );
  expect(looks).toBeGreaterThan(0);
  await kiosk.stop();
});

test('how long a face must be in place until the photo is taken', async ({ branch }) => {
  test.setTimeout(180_000);
  const { visitor, kiosk } = await beforePhoto(branch, (frame) => frame);
  await visitor.page.evaluate(listen);
  const times: number[] = [];
  const starts: number[] = [];
  for (let shot = 0; shot < SHOTS; shot += 1) {
    const known = (await visitor.page.evaluate(noted)).seen.length;
    const begun = await visitor.page.evaluate(() => performance.now());
    await visitor.press(shot === 0 ? words.id.photoIntro.agree : words.id.camera.again);
    await visitor.sees(words.id.photo.reviewTitle, 'photo-review');
    const seen = (await visitor.page.evaluate(noted)).seen.slice(known);
    const first = seen.find(({ face }) => face)?.at ?? 0;
    const taken = seen.find(({ photo }) => photo)?.at ?? 0;
    times.push(taken - first);
    starts.push(first - begun);
  }
  const middle = (values: number[]) =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)]?.toFixed(0);
  console.log(
    `face in place to photo, median of ${SHOTS}: ${middle(times)} ms; ` +
      `button to the first face seen: ${middle(starts)} ms`,
  );
  await kiosk.stop();
});
