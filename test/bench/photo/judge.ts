import { setImmediate } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { type PresentationMeasures, presentationHints } from '../../../contract/photo/photo-quality.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { createAnalyzer, type LookAt } from './analyzer.ts';
import type { Labels, Picture } from './labels.ts';

/** What the kiosk made of a picture. */
export interface Judged {
  readonly labels: Labels;
  readonly taken: boolean;
  readonly hint: string;
  /** The verdict and, of a picture to refuse, the hint. */
  readonly right: boolean;
  /** Mean luma of the face in the photo, 0 to 1. */
  readonly luma: number | null;
  /** Those at a print or a screen; nobody here is one. */
  readonly suspected: readonly (keyof PresentationMeasures)[];
  /** As measured, where the head was seen well enough. */
  readonly angles: { readonly yaw: number; readonly pitch: number } | null;
}

/** Enough for the shortest burst, and for the models to settle; what is refused is so at each look. */
const LOOKS = { accept: 3, refuse: 2 };

/** Angles of any size are measured by the same check where it refuses none for its pose. */
const ANY_POSE = { yaw: { good: 60, stop: 60 }, pitch: { good: 60, stop: 60 }, roll: { good: 60, stop: 60 } };

/** Looks at the picture as a person before the camera is looked at. */
type Judge = (picture: Picture, jpeg: Buffer) => Promise<Judged>;

export async function createJudge(page: Page): Promise<Judge> {
  const lookAt = await createAnalyzer(page);
  const rules = { ...defaultPolicy.photo, ...ANY_POSE };
  const measure = await createAnalyzer(page, { rules, pressed: true });
  return (picture, jpeg) => judgedBy(lookAt, picture.labels, jpeg, measure);
}

export async function judgedBy(
  lookAt: LookAt,
  labels: Labels,
  jpeg: Buffer,
  measure?: LookAt,
): Promise<Judged> {
  const { verdict, hints } = labels.expected;
  const { hint, photo, luma } = await lookAt(jpeg, LOOKS[verdict]);
  const right = verdict === 'accept' ? photo !== null : photo === null && hints.some((each) => each === hint);
  const suspected = presentationHints(photo?.quality.presentation, defaultPolicy.photo.presentation);
  const isPosed = labels.yaw !== 0 || labels.pitch !== 0;
  const posed = photo ?? (isPosed && measure ? (await measure(jpeg, 1)).photo : null);
  // The kiosk counts a lowered chin as more than nothing, labels a raised one.
  const angles = posed && { yaw: posed.quality.yaw, pitch: -posed.quality.pitch };
  return { labels, taken: photo !== null, hint, right, luma, suspected, angles };
}

/** While the kiosk looks at one picture, the next one is made. */
export async function judgeAll<T>(
  pictures: readonly Picture[],
  judge: (picture: Picture, jpeg: Buffer) => Promise<T>,
): Promise<readonly T[]> {
  const judged: T[] = [];
  let looking: Promise<T> | undefined;
  for (const [number, picture] of pictures.entries()) {
    const jpeg = picture.jpeg();
    if (looking) judged.push(await looking);
    looking = judge(picture, jpeg);
    // What was asked of the page leaves this process before the next picture keeps it busy.
    await setImmediate();
    await setImmediate();
    if (number % 100 === 99) console.log(`${number + 1} of ${pictures.length} pictures shown`);
  }
  if (looking) judged.push(await looking);
  return judged;
}
