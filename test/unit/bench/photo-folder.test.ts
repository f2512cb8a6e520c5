import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSet } from '../../bench/photo/folder.ts';
import { kindOf } from '../../bench/photo/groups.ts';
import { jpegOf } from '../../fixtures/face/frames.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anjungan-photo-set-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const picture = (width: number, height: number) =>
  jpegOf({ width, height, data: new Uint8Array(width * height * 4).fill(150) });

function put(labels: unknown, files: Record<string, Buffer> = {}): void {
  writeFileSync(join(folder, 'labels.json'), typeof labels === 'string' ? labels : JSON.stringify(labels));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

const told = () => {
  try {
    readSet(folder);
  } catch (error) {
    return `${error}`;
  }
  return 'nothing';
};

describe('a folder of labelled pictures', () => {
  it('needs no more than the names of its pictures', () => {
    put([{ file: 'a.jpg' }], { 'a.jpg': picture(1280, 720) });
    const [only] = readSet(folder);
    expect(only?.labels).toMatchObject({
      light: 'office',
      exposure: 'scene',
      yaw: 0,
      expected: { verdict: 'accept', hints: [] },
    });
    expect(only?.jpeg().length).toBeGreaterThan(1000);
  });

  it('takes pictures of a larger camera, and leaves fields of other names alone', () => {
    put([{ file: 'a.jpg', tone: 8, seen: { auto: true }, moustache: false }], {
      'a.jpg': picture(1920, 1080),
    });
    expect(readSet(folder)).toHaveLength(1);
  });

  it.each<[string, unknown, Record<string, Buffer>, RegExp]>([
    ['that is empty', [], {}, /names no picture/],
    ['whose labels are no list', { file: 'a.jpg' }, {}, /is no list/],
    ['whose labels are no JSON', '[{', {}, /is no JSON/],
    ['with a tone off the scale', [{ file: 'a.jpg', tone: 12 }], {}, /entry 1 \(a\.jpg\), tone/],
    [
      'with a tone in words',
      [{ file: 'ok.jpg' }, { file: 'b.jpg', tone: 'dark' }],
      {},
      /entry 2 \(b\.jpg\), tone/,
    ],
    ['with an entry without a file', [{ tone: 4 }], {}, /entry 1, file/],
    ['with a picture elsewhere', [{ file: '../a.jpg' }], {}, /entry 1 \(\.\.\/a\.jpg\), file/],
    ['with an entry that is none', ['a.jpg'], {}, /entry 1, the entry itself/],
    [
      'with a refusal for no reason',
      [{ file: 'a.jpg', expected: { verdict: 'refuse' } }],
      {},
      /expected\.hints: a picture to refuse/,
    ],
    [
      'with a hint that the kiosk never gives',
      [{ file: 'a.jpg', expected: { verdict: 'refuse', hints: ['smile'] } }],
      {},
      /entry 1 \(a\.jpg\), expected\.hints\.0/,
    ],
    ['with a picture that is missing', [{ file: 'a.jpg' }], {}, /1 of 1 pictures .* not there: a\.jpg/],
    [
      'with a picture that is named twice',
      [{ file: 'a.jpg' }, { file: 'a.jpg' }],
      { 'a.jpg': picture(1280, 720) },
      /names a picture twice: a\.jpg/,
    ],
    [
      'with a picture of another size',
      [{ file: 'a.jpg' }],
      { 'a.jpg': picture(640, 480) },
      /of another size: a\.jpg is 640 by 480/,
    ],
    [
      'with a file that is no picture',
      [{ file: 'a.jpg' }],
      { 'a.jpg': Buffer.from('hello') },
      /a\.jpg is no JPEG/,
    ],
  ])('is refused %s, by name', (_what, labels, files, message) => {
    put(labels, files);
    expect(told()).toMatch(message);
  });

  it('is refused where it is not, or has no labels', () => {
    expect(told()).toMatch(/has no labels\.json/);
    expect(() => readSet(join(folder, 'nowhere'))).toThrow(/There is no folder/);
  });

  it('has a row for each kind of picture, whatever is told of it', () => {
    put([{ file: 'a.jpg', yaw: 20, light: 'dark' }, { file: 'b.jpg' }], {
      'a.jpg': picture(1280, 720),
      'b.jpg': picture(1280, 720),
    });
    expect(readSet(folder).map(({ labels }) => kindOf(labels))).toEqual(['dark, yaw 20', 'good']);
  });
});
