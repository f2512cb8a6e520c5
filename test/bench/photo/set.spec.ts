import { expect, test } from '../../e2e/support/branch.ts';
import { jpegOf, portrait } from '../../fixtures/face/frames.ts';
import { defects, variant } from './defects.ts';
import { openLookout } from './lookout.ts';

const VARIANTS = 10;
/** Enough for the shortest burst, and for the models to settle. */
const LOOKS = 3;

test('the labelled set: the right verdict and the right hint for each defect', async ({ branch }) => {
  test.setTimeout(900_000);
  const lookAt = await openLookout(await branch.kiosk.start());
  const lines: string[] = [];
  const shares: number[] = [];
  for (const { name, hints, made } of defects) {
    let right = 0;
    const wrong: string[] = [];
    for (let number = 0; number < VARIANTS; number += 1) {
      const frame = made(number / (VARIANTS - 1))(variant(portrait(), number));
      const { hint, photo } = await lookAt(jpegOf(frame), LOOKS);
      const isRight = hints.length === 0 ? photo !== null : photo === null && hints.includes(hint);
      if (isRight) right += 1;
      else wrong.push(`${number}: ${photo ? 'photo' : hint}`);
    }
    shares.push(right / VARIANTS);
    lines.push(`${name.padEnd(18)} ${String(right).padStart(3)} of ${VARIANTS}  ${wrong.join(', ')}`);
  }
  console.log(lines.join('\n'));
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.95);
});
