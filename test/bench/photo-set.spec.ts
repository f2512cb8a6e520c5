import { readdir } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { defaultPolicy } from '../../contract/policy/policy.ts';
import type { Hint } from '../../renderer/camera/face/judge.ts';
import { inProject } from '../../scripts/project.ts';
import { test } from '../e2e/support/branch.ts';
import { jpegOf, portrait } from '../fixtures/face/frames.ts';
import { defects, variant } from './defects.ts';

const VARIANTS = 10;
/** Enough for the shortest burst, and for the models to settle. */
const LOOKS = 3;

interface Seen {
  readonly hint: Hint;
  readonly photo: boolean;
}

test('the labelled set: the right verdict and the right hint for each defect', async ({ branch }) => {
  test.setTimeout(900_000);
  const page = await branch.kiosk.start();
  const look = await lookout(page);
  const lines: string[] = [];
  const shares: number[] = [];
  for (const { name, hints, made } of defects) {
    let right = 0;
    const wrong: string[] = [];
    for (let number = 0; number < VARIANTS; number += 1) {
      const frame = made(number / (VARIANTS - 1))(variant(portrait(), number));
      const seen = await look(jpegOf(frame).toString('base64'));
      const isRight = hints.length === 0 ? seen.photo : !seen.photo && hints.includes(seen.hint);
      if (isRight) right += 1;
      else wrong.push(`${number}: ${seen.photo ? 'photo' : seen.hint}`);
    }
    shares.push(right / VARIANTS);
    lines.push(`${name.padEnd(18)} ${String(right).padStart(3)} of ${VARIANTS}  ${wrong.join(', ')}`);
  }
  console.log(lines.join('\n'));
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.95);
});

/** The worker that ships, in the packaged page, under its content security policy. */
async function lookout(page: Page): Promise<(jpeg: string) => Promise<Seen>> {
  const built = await readdir(inProject('dist', 'renderer', 'assets'));
  const worker = built.find((file) => /^face-worker.*\.js$/.test(file));
  const rules = { ...defaultPolicy.photo, burstFrames: 2, steadySeconds: 0.001 };
  await page.evaluate(
    async ({ address, rules }) => {
      const types: { createPolicy(name: string, rules: object): { createScriptURL(text: string): string } } =
        Reflect.get(globalThis, 'trustedTypes');
      const policy = types.createPolicy('face-worker', { createScriptURL: (text: string) => text });
      const worker = new Worker(policy.createScriptURL(address), { type: 'module' });
      const answer = () =>
        new Promise<{ type: string; hint?: string; photo?: object | null }>((resolve) => {
          worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
        });
      Reflect.set(globalThis, 'lookAt', async (base64: string, looks: number) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const blob = new Blob([bytes], { type: 'image/jpeg' });
        let last = { hint: 'holdStill', photo: false };
        for (let number = 0; number < looks && !last.photo; number += 1) {
          const picture = await createImageBitmap(blob);
          const seen = answer();
          worker.postMessage({ type: 'look', picture, pressed: false }, [picture]);
          const { hint = '', photo = null } = await seen;
          last = { hint, photo: photo !== null };
        }
        return last;
      });
      const ready = answer();
      worker.postMessage({ type: 'start', rules });
      if ((await ready).type !== 'ready') throw new Error('the check did not start');
    },
    { address: `/assets/${worker}`, rules },
  );
  return (jpeg) =>
    page.evaluate(({ jpeg, looks }) => Reflect.get(globalThis, 'lookAt')(jpeg, looks), {
      jpeg,
      looks: LOOKS,
    });
}
