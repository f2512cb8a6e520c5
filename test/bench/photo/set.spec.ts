import { presentationHints } from '../../../contract/photo/photo-quality.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { onScreen, printed } from '../../fixtures/face/attacks.ts';
import { type Frame, jpegOf, portrait, portraits } from '../../fixtures/face/frames.ts';
import { table } from '../../fixtures/numbers/measure.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { createAnalyzer } from './analyzer.ts';
import { defects, spoiled, variant } from './defects.ts';

const VARIANTS = 10;
/** Enough for the shortest burst, and for the models to settle. */
const LOOKS = 3;
const RIGHT_AT_LEAST = 0.95;
const LAST = VARIANTS - 1;

/** Each person as often as there are variants. */
function everyVariant() {
  return portraits.flatMap((person) =>
    Array.from({ length: VARIANTS }, (_, number) => ({
      name: `${person} ${number}`,
      number,
      strength: number / LAST,
      frame: portrait(person),
    })),
  );
}

test('the labelled set: the right verdict and the right hint for each defect', async ({ branch }) => {
  test.setTimeout(3_600_000);
  const lookAt = await createAnalyzer(await branch.kiosk.start());
  const everybody = everyVariant();
  const rows: string[][] = [];
  const shares: number[] = [];
  for (const defect of defects) {
    const { name, hints } = defect;
    const wrong: string[] = [];
    for (const person of everybody) {
      const { hint, photo } = await lookAt(jpegOf(spoiled(defect, person)), LOOKS);
      const isRight = hints.length === 0 ? photo !== null : photo === null && hints.includes(hint);
      if (!isRight) wrong.push(`${person.name}: ${photo ? 'photo' : hint}`);
    }
    shares.push(1 - wrong.length / everybody.length);
    rows.push([name, `${everybody.length - wrong.length} of ${everybody.length}`, wrong.join(', ')]);
  }
  console.log(table(rows));
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(RIGHT_AT_LEAST);
});

/** The picture's edges in sight, or far outside. */
const EDGES = 0.86;
const NO_EDGES = 3;
const printAt = (size: number) => (strength: number) => printed({ pitch: 2.4 + strength * 2.2, size });
const screenAt = (size: number) => (strength: number) => onScreen({ pitch: 2.1 + strength * 1.5, size });

/** Dots and pixels of two to five pixels of the camera. Without `hinted` it is told, but nothing is asked of it. */
const attacks = [
  { name: 'none', at: () => (frame: Frame) => frame, hinted: false },
  { name: 'printed', at: printAt(EDGES), hinted: true },
  { name: 'printed, no edges', at: printAt(NO_EDGES), hinted: true },
  { name: 'on a screen', at: screenAt(EDGES), hinted: true },
  { name: 'on a screen, no edges', at: screenAt(NO_EDGES), hinted: true },
  // Half a block of a JPEG camera, which the measure must overlook.
  { name: 'the same, pixels of four', at: () => onScreen({ pitch: 4, size: NO_EDGES }) },
];

test('the hints at a print or a screen, on pictures made to look so', async ({ branch }) => {
  test.setTimeout(3_600_000);
  const lookAt = await createAnalyzer(await branch.kiosk.start());
  const everybody = everyVariant();
  const rows: string[][] = [['', 'photos', 'pattern dB', 'border', 'hinted at']];
  const shares: number[] = [];
  for (const { name, at, hinted } of attacks) {
    const measured = [];
    for (const person of everybody) {
      const attacked = at(person.strength)(variant(person.frame, person.number));
      const { photo } = await lookAt(jpegOf(attacked), LOOKS);
      if (photo?.quality.presentation) measured.push(photo.quality.presentation);
    }
    const told = measured.filter(
      (each) => presentationHints(each, defaultPolicy.photo.presentation).length > 0,
    ).length;
    const span = (values: number[], digits: number) =>
      `${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)}`;
    rows.push([
      name,
      String(measured.length),
      span(
        measured.map(({ pattern }) => pattern),
        0,
      ),
      span(
        measured.map(({ border }) => border),
        2,
      ),
      `${told} of ${measured.length}`,
    ]);
    if (hinted !== undefined) shares.push((hinted ? told : measured.length - told) / measured.length);
  }
  console.log(table(rows));
  console.log(
    'Made by rule from two portraits: no rate of ISO/IEC 30107-3, and no claim about real attacks.',
  );
  for (const share of shares) expect(share).toBeGreaterThanOrEqual(RIGHT_AT_LEAST);
});
