import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { holder, zombie } from '../../fixtures/processes/holder.ts';
import { encodings } from '../../support/kiosk/encodings.ts';
import { Search, type Wanted } from '../../support/kiosk/memory-search.ts';
import { Patterns } from '../../support/kiosk/patterns.ts';

const NAME = 'ZUQIVAXO WEJIFUZA';
const OTHER = 'QOXUZIWE VAFOJIQE';

function wanted(name: string, text: string): Wanted {
  return { name, spellings: encodings(text) };
}

/** A script that makes a text of its characters' codes, so that it stands nowhere else. */
function made(text: string): string {
  return `String.fromCharCode(${[...text].map((letter) => letter.charCodeAt(0) + 1)}).replace(/./gu, (l) => String.fromCharCode(l.charCodeAt(0) - 1))`;
}

test('all that stands in the bytes is found, wherever it begins', () => {
  const bytes = fc.array(fc.constantFrom(0, 1), { maxLength: 60 }).map((all) => Buffer.from(all));
  const pattern = fc
    .array(fc.constantFrom(0, 1), { minLength: 7, maxLength: 9 })
    .map((all) => Buffer.from(all));
  fc.assert(
    fc.property(bytes, fc.array(pattern, { maxLength: 8 }), fc.nat(70), (content, patterns, end) => {
      const found: string[] = [];
      new Patterns(patterns).scan(content, end, (index, at) => found.push(`${index} at ${at}`));
      const expected = patterns.flatMap((each, index) =>
        Array.from({ length: Math.min(end, content.length) }, (_, at) => at)
          .filter((at) => content.subarray(at, at + each.length).equals(each))
          .map((at) => `${index} at ${at}`),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
  );
});

test.each([
  ['a string', `globalThis.held = ${made(NAME)}`],
  ['a string of letters that are not Latin', `globalThis.held = [...('\u20ac' + ${made(NAME)})].join('')`],
  ['bytes', `globalThis.held = Buffer.from(${made(NAME)})`],
  ['base64', `globalThis.held = Buffer.from('{"a":' + ${made(NAME)}).toString('base64url')`],
])('the memory of a process is found to hold a text as %s, and not another', async (_how, script) => {
  const pid = await holder(script);
  const { times, bytes } = new Search([wanted('name', NAME), wanted('other', OTHER)]).memory(pid);
  expect(times['name']).toBeGreaterThan(0);
  expect(times['other']).toBeUndefined();
  expect(bytes).toBeGreaterThan(1_000_000);
});

test('nothing is lost where one part of a memory ends and the next begins, and nothing counted twice', async () => {
  const record = Buffer.from(Array.from({ length: 24 }, (_, place) => (place * 7 + 11) % 256));
  const records = 700_000;
  const pid = await holder(
    `globalThis.held = Buffer.alloc(${24 * records}); for (let at = 0; at < held.length; at += 1) held[at] = ((at % 24) * 7 + 11) % 256`,
  );
  expect(new Search([{ name: 'record', spellings: [record] }]).memory(pid).times).toEqual({
    record: records,
  });
});

test('a process that has ended holds nothing, also while its parent has not asked how', async () => {
  const search = new Search([wanted('name', NAME)]);
  expect(search.memory(2 ** 30)).toEqual({ times: {}, bytes: 0 });
  expect(search.memory(await zombie())).toEqual({ times: {}, bytes: 0 });
});

test('a receipt number is somebody\u2019s only near a name', () => {
  const search = new Search([
    wanted('name', NAME),
    { ...wanted('receipt', 'BDG-02-000137-X'), near: { name: 'name', bytes: 200 } },
  ]);
  const apart = (bytes: number) => Buffer.from(`BDG-02-000137-X${' '.repeat(bytes)}${NAME}`);
  expect(search.bytes(apart(100))).toEqual({ name: 1, receipt: 1 });
  expect(search.bytes(apart(300))).toEqual({ name: 1 });
});
