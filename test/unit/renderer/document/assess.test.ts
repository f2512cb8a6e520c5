import { describe, expect, test } from 'vitest';
import { documentPhotoSchema } from '../../../../contract/policy/document-photo.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { assessPage, type PageHint } from '../../../../renderer/camera/document/assess.ts';
import { middleOf, type Quad } from '../../../../renderer/camera/document/quad.ts';
import { measured } from '../../../fixtures/document/measured.ts';
import { corners, type Letter, letter, numbers, type Scene, seen } from '../../../fixtures/document/pages.ts';
import { blurred, type Frame } from '../../../fixtures/face/frames.ts';

const rules = defaultPolicy.documentPhoto;
const SIZE = { width: 1280, height: 720 };
const near = corners(numbers(5), { ...SIZE, share: 0.95, push: 0.04, turn: 0.06 });
const far = corners(numbers(5), { ...SIZE, share: 0.55, push: 0.04, turn: 0.06 });
const leaning: Quad = [
  { x: 560, y: 60 },
  { x: 740, y: 60 },
  { x: 960, y: 690 },
  { x: 340, y: 690 },
];

const page = (given: Letter = {}, scene: Scene = {}, at = near) =>
  seen(letter(given), at, { ...SIZE, ...scene });
const lamp = (size: number) => (x: number, y: number) => {
  const { x: middleX, y: middleY } = middleOf(near);
  return 400 * Math.exp(-((x - middleX) ** 2 + (y - middleY) ** 2) / size ** 2);
};

describe('the kiosk takes by itself', () => {
  test.each<[string, Frame]>([
    ['a letter', page()],
    ['a form with a frame', page({ table: true })],
    ['a letter of a few lines', page({ lines: 5 })],
    ['a letter in half shade', page({}, { light: (x) => (x < SIZE.width / 2 ? 1 : 0.55) })],
    ['a letter in a dim room', page({}, { light: () => 0.4, noise: 6 })],
    ['a letter that the camera shows very bright', page({}, { light: () => 1.15 })],
    ['a coloured page', page({ background: 170, ink: 40 })],
  ])('%s', (_what, frame) => {
    expect(assessPage(measured(frame, near), rules)).toEqual({ level: 'good', hint: 'holdStill' });
  });
});

describe('what cannot be read is refused, with the one thing to do', () => {
  test.each<[string, PageHint, Frame, Quad]>([
    ['too far away', 'comeCloser', page({}, {}, far), far],
    ['leaning away from the camera', 'layFlat', page({}, {}, leaning), leaning],
    ['in the dark', 'moreLight', page({}, { light: () => 0.15 }), near],
    ['under a lamp', 'avoidGlare', page({}, { shine: lamp(90) }), near],
    ['with its blank side', 'showWriting', page({ lines: 0 }), near],
    ['faded', 'holdStill', page({ ink: 178 }), near],
    ['moving', 'holdStill', blurred(3)(page()), near],
  ])('%s', (_what, hint, frame, at) => {
    expect(assessPage(measured(frame, at), rules)).toEqual({ level: 'stop', hint });
  });
});

test('what stops a page is told before what is merely not good', () => {
  const measures = measured(page(), near);
  const { length, light } = rules;
  const notGood = { ...measures, length: (length.good + length.stop) / 2 };
  expect(assessPage(notGood, rules)).toEqual({ level: 'fair', hint: 'comeCloser' });
  const dark = { ...notGood, light: light.stop / 2 };
  expect(assessPage(dark, rules)).toEqual({ level: 'stop', hint: 'moreLight' });
});

describe('the rules of the documents’ pictures', () => {
  test.each([
    ['a bound that stops what is good', { ...rules, glare: { good: 0.2, stop: 0.1 } }],
    ['a least that stops what is good', { ...rules, detail: { good: 100, stop: 200 } }],
    ['no source', { ...rules, source: '' }],
    ['a rule that is none', { ...rules, colour: 1 }],
  ])('with %s are refused', (_name, wrong) => {
    expect(documentPhotoSchema.safeParse(rules).success).toBe(true);
    expect(documentPhotoSchema.safeParse(wrong).success).toBe(false);
  });
});
