import { readFile, stat } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  toCsv,
  toNdjson,
  type WrittenPerson,
  writtenPeople,
  writtenPerson,
} from '../../../fixtures/core/people.ts';
import { NONE, TestImports } from '../../../fixtures/core/test-imports.ts';

const imports = new TestImports();

describe('a file of people', () => {
  test('is taken whole, and again changes nothing', async () => {
    const content = toNdjson(writtenPeople(30));
    expect(await imports.take(content)).toEqual({ ...NONE, people: 30, added: 30 });
    const before = await imports.everything();
    expect(await imports.take(content)).toEqual({ ...NONE, people: 30, unchanged: 30 });
    expect(await imports.everything()).toEqual(before);
    expect(await imports.places()).toEqual([]);
    const person = writtenPerson(4);
    expect(await imports.held(person.nik)).toMatchObject({
      ...{ nik: person.nik, name: person.name, address: person.address, claimInProgress: false },
      cards: person.cards.map((card) => ({
        kpj: card.kpj,
        contributions: card.contributions,
        exit: card.exit,
      })),
    });
  });

  test.each([
    ['with a byte order mark', (people: WrittenPerson[]) => `\uFEFF${toNdjson(people)}`, 'ndjson'],
    ['with Windows line ends', (people: WrittenPerson[]) => toNdjson(people, '\r\n'), 'ndjson'],
    [
      'with empty lines, and none at its end',
      (people: WrittenPerson[]) => `\n${toNdjson(people, '\n\n').trim()}`,
      'ndjson',
    ],
    ['as CSV', (people: WrittenPerson[]) => toCsv(people), 'csv'],
    ['as CSV with semicolons', (people: WrittenPerson[]) => toCsv(people, ';'), 'csv'],
    [
      'as CSV with both marks of Windows',
      (people: WrittenPerson[]) => `\uFEFF${toCsv(people, ';', '\r\n')}`,
      'csv',
    ],
  ])('%s says the same', async (_, write, ending) => {
    const people = writtenPeople(9).map((person, place) =>
      place === 3
        ? { ...person, address: 'JL. "MELATI"; NO. 1,\nRT 003\nBANDUNG', name: 'ŞİTÎ 𝒩 O’NEIL-ʻABD' }
        : person,
    );
    expect(await imports.take(toNdjson(people))).toEqual({ ...NONE, people: 9, added: 9 });
    expect(await imports.take(write(people), `others.${ending}`)).toEqual({
      ...NONE,
      people: 9,
      unchanged: 9,
    });
  });

  test('names what is wrong with each line and takes all others', async () => {
    const wrong: [unknown, ...string[]][] = [
      [{ ...writtenPerson(1_100), nik: '327301' }, 'nik'],
      [{ ...writtenPerson(1_101), name: '123' }, 'name'],
      [{ ...writtenPerson(1_102), birthDate: '1965-00-00' }, 'birthDate'],
      [{ ...writtenPerson(1_103), birthDate: '2025-02-29' }, 'birthDate'],
      [{ ...writtenPerson(1_104), sex: 'P' }, 'sex'],
      [{ ...writtenPerson(1_105), address: 'x'.repeat(1_001) }, 'address'],
      [{ ...writtenPerson(1_106), phone: 81_322_334_455 }, 'phone'],
      [{ ...writtenPerson(1_107), email: 'a\0b' }, 'email'],
      [{ ...writtenPerson(1_108), birthPlace: 'a\uD800' }, 'birthPlace'],
      [{ ...writtenPerson(1_109), dataUpdatedOn: '11-02-2026' }, 'dataUpdatedOn'],
      [
        { ...writtenPerson(1_110), partialTaken: { reason: 'x', paidOn: 'y', amount: -1 } },
        'partialTaken.reason',
        'partialTaken.paidOn',
        'partialTaken.amount',
      ],
      [withCard(1_111, { kpj: '' }), 'cards.0.kpj'],
      [withCard(1_112, { segment: 'XX' }), 'cards.0.segment'],
      [withCard(1_113, { contributions: 12.5 }), 'cards.0.contributions'],
      [withCard(1_114, { development: -1 }), 'cards.0.development'],
      [withCard(1_115, { contributions: 2 ** 53 }), 'cards.0.contributions'],
      [withCard(1_116, { exit: { kind: 'x' } }), 'cards.0.exit.kind', 'cards.0.exit.on'],
      [
        {
          ...writtenPerson(1_117),
          contributor: { income: 1, sector: 'other', withJht: 1, paidMonths: ['2026-13'] },
        },
        'contributor.withJht',
        'contributor.paidMonths.0',
      ],
      [{ ...writtenPerson(1_118), adress: 'x' }, 'adress'],
      [{ ...writtenPerson(1_119), '3273011203850001': 'x' }, '?'],
      [{ ...writtenPerson(1_120), personId: 'a b' }, 'personId'],
      [{}, 'nik', 'name', 'birthDate', 'sex', 'cards'],
      [[], ''],
      [7, ''],
    ];
    const good = writtenPeople(wrong.length * 9);
    // Nine that can be taken behind each that cannot.
    const all = wrong.flatMap(([person], at) => [person, ...good.slice(at * 9, at * 9 + 9)]);
    expect(await imports.take(toNdjson(all))).toEqual({
      ...NONE,
      people: all.length,
      added: good.length,
      refused: wrong.length,
    });
    expect(await imports.places()).toEqual(
      wrong.flatMap(([, ...fields], at) => fields.map((field) => `${at * 10 + 1} ${field}`.trim())),
    );
  });

  test('holds lines of every kind that are no person, each of which is named', async () => {
    const good = writtenPeople(3).map((person) => Buffer.from(`${JSON.stringify(person)}\n`));
    const bad = [
      Buffer.from('{"nik":\n'),
      Buffer.from('{"nik":"32\x0073"}\n'),
      Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
      Buffer.from(`${JSON.stringify(writtenPerson(9, { address: 'SEKALÉ' }))}\n`, 'latin1'),
      Buffer.from(`${'['.repeat(4_000)}\n`),
      Buffer.from(`${'x'.repeat(400_000)}\n`),
    ];
    const content = Buffer.concat([...good, ...bad, Buffer.from(JSON.stringify(writtenPerson(5)))]);
    expect(await imports.take(content)).toEqual({ ...NONE, people: 10, added: 4, refused: 6 });
    expect(await imports.lines()).toEqual([4, 5, 6, 7, 8, 9]);
  });

  test('says nothing of anybody in the report, which is its owner’s alone', async () => {
    const person = { ...writtenPerson(1), email: 7, sex: 'PEREMPUAN', 'SITI RAHAYU': 1 };
    await imports.take(toNdjson([person, writtenPerson(2), writtenPerson(2)]));
    const text = await readFile(imports.reportFile, 'utf8');
    for (const personal of [
      person.nik,
      person.name,
      'PEREMPUAN',
      'SITI',
      writtenPerson(2).nik,
      '20000000004',
    ]) {
      expect(text).not.toContain(personal);
    }
    expect((await stat(imports.reportFile)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['people.txt', toNdjson(writtenPeople(1)), /no known format/],
    ['people.ndjson', '', /holds nothing/],
    ['people.csv', 'SITI,3273014203850001\n', /^(?!.*SITI).*column 1, 2/],
    ['people.csv', 'nik;nik\n', /twice/],
    ['people.csv', `${'x'.repeat(5_000)}\n`, /first line is longer/],
    ['report.ndjson', toNdjson(writtenPeople(1)), /take the place/],
  ])('called %s that makes no sense is refused with a reason', async (name, content, reason) => {
    const imported = await imports.run(content, name);
    expect(imported.ok ? '' : imported.problem).toMatch(reason);
  });
});

const withCard = (place: number, change: object) => {
  const person = writtenPerson(place);
  return { ...person, cards: person.cards.map((card) => ({ ...card, ...change })).slice(0, 1) };
};

test('whatever the lines are, each person is taken or named', async () => {
  const person = fc.nat({ max: 40 }).map((place) => JSON.stringify(writtenPerson(place)));
  const odd = fc.oneof(
    fc.json(),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.tuple(person, fc.string(), fc.nat()).map(([text, put, at]) => {
      const place = at % text.length;
      return `${text.slice(0, place)}${put}${text.slice(place + 1)}`;
    }),
  );
  const lines = fc.array(fc.oneof(person, odd), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(lines, async (some) => {
      const content = some.map((line) => line.replaceAll('\n', ' ').trim());
      const nonEmpty = content.flatMap((line, at) => (line.replace(/^\uFEFF/, '') === '' ? [] : [at + 1]));
      fc.pre(nonEmpty.length > 0);
      const { people, added, changed, unchanged, kept, refused } = await imports.take(content.join('\n'));
      expect(people).toBe(nonEmpty.length);
      expect(added + changed + unchanged + kept + refused).toBe(people);
      const named = new Set(await imports.lines());
      expect(named.size).toBe(kept + refused);
      for (const line of named) expect(nonEmpty).toContain(line);
    }),
    { numRuns: 25 },
  );
});
