import { expect, test } from 'vitest';
import { jpegOf } from '../../fixtures/face/frames.ts';
import { Dice } from '../../fixtures/numbers/dice.ts';
import { holder } from '../../fixtures/processes/holder.ts';
import { picturesIn, piecesOf } from '../../soak/planted/pieces.ts';
import { Search } from '../../support/kiosk/memory-search.ts';

function picture(seed: number): Buffer {
  const [width, height, dice] = [320, 240, new Dice(seed, 'picture')];
  const data = Uint8Array.from({ length: width * height * 4 }, () => dice.whole(0, 255));
  return jpegOf({ width, height, data });
}

test('a picture is known by pieces from all over it, of which no other has any', () => {
  const [one, other] = [picture(1), picture(2)];
  const pieces = piecesOf(one, [other]);
  expect(pieces.length).toBeGreaterThan(one.length / 300);
  for (const from of [0.2, 0.4, 0.6, 0.8]) {
    const part = one.subarray(one.length * from, one.length * from + 2_000);
    expect(new Search([{ name: 'part', spellings: pieces }]).bytes(part)['part']).toBeGreaterThan(0);
  }
  expect(new Search([{ name: 'part', spellings: pieces }]).bytes(other)).toEqual({});
});

test('the same picture taken again is no other one; its beginning, which all have, is no piece', () => {
  const one = picture(1);
  const pieces = piecesOf(one, [Buffer.from(one)]);
  expect(pieces).toEqual(piecesOf(one, []));
  expect(pieces.some((piece) => one.subarray(0, 600).includes(piece))).toBe(false);
  expect(piecesOf(Buffer.alloc(10_000, 7), [])).toEqual([]);
});

test('a picture that a process holds is found in its memory, whole', async () => {
  const one = picture(1);
  const reversed = Buffer.from(one).reverse().toString('base64');
  const pid = await holder(`globalThis.held = Buffer.from('${reversed}', 'base64').reverse()`);
  expect(picturesIn(pid).some((found) => found.equals(one))).toBe(true);
});
