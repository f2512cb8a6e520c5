import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { importRegistry } from '../../../../head-office/app/import-registry.ts';
import { makeSettings, type Settings } from '../../../../head-office/configuration/configure.ts';
import type { Counts } from '../../../../head-office/core/registry/import/import-people.ts';
import { lockInstance } from '../../../../head-office/database/instance-lock.ts';
import { lockImport } from '../../../../head-office/database/locks.ts';
import { openDatabase } from '../../../../head-office/database/open.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { makeLog } from '../../../../head-office/log.ts';
import { loadMembership } from '../../../../head-office/registry/membership.ts';
import { toNdjson, type WrittenPerson, writtenPeople, writtenPerson } from '../../../fixtures/core/people.ts';
import { databaseOf, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const EXPORTED_AT = new Date('2026-11-17T17:00:00.000Z');
const NONE: Counts = { people: 0, added: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 };
const TABLES = ['participants', 'cards', 'contributors', 'contribution_months'] as const;
const reportLine = z.strictObject({ line: z.int(), field: z.string().nullable(), problem: z.string() });
type ReportLine = z.infer<typeof reportLine>;

let folder: string;
let settings: Settings;
beforeEach(async () => {
  folder = temporaryFolder();
  const databaseUrl = await databaseOf(folder);
  const made = makeSettings(
    {
      dataFolder: folder,
      registryImport: { batchPeople: 7, lineBytes: 4_096 },
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    },
    false,
    folder,
  );
  if (!made.ok) throw new Error(made.problem);
  settings = made.value;
});

const reportFile = () => join(folder, 'report.ndjson');

async function importFile(
  content: string | Uint8Array,
  name = 'people.ndjson',
  signal = new AbortController().signal,
) {
  const file = join(folder, name);
  await writeFile(file, content);
  const context = { settings, clock: new TestClock(), log: makeLog('silent') };
  const order = { file, exportedAt: EXPORTED_AT, reportFile: reportFile() };
  return importRegistry(context, order, { signal, onProgress: () => undefined });
}

async function taken(...given: Parameters<typeof importFile>): Promise<Counts> {
  const imported = await importFile(...given);
  if (!imported.ok) throw new Error(imported.problem);
  return imported.value;
}

async function report(): Promise<ReportLine[]> {
  const text = await readFile(reportFile(), 'utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [reportLine.parse(JSON.parse(line))]));
}

const places = async () => (await report()).map(({ line, field }) => `${line} ${field ?? ''}`.trim());

/** Works on the database by a connection of its own, since an embedded one is an import's alone. */
async function inDatabase<T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> {
  const opened = await openDatabase(settings, makeLog('silent'));
  if (!opened.ok) throw new Error(opened.problem);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.destroy();
  }
}

/** All that an import writes. */
async function everything(): Promise<unknown[]> {
  return inDatabase(async (database) => {
    const tables = await Promise.all(TABLES.map((table) => database.selectFrom(table).selectAll().execute()));
    return tables.map((rows) => rows.map((row) => JSON.stringify(row)).sort());
  });
}

const held = (nik: string) =>
  inDatabase(async (database) => {
    const found = await database
      .selectFrom('participants')
      .select('participant_id')
      .where('nik', '=', nik)
      .executeTakeFirstOrThrow();
    return loadMembership(database, found.participant_id);
  });

function csv(people: readonly WrittenPerson[], delimiter = ',', end = '\n'): string {
  const names = [
    ...[
      'personId',
      'nik',
      'name',
      'birthDate',
      'sex',
      'birthPlace',
      'address',
      'phone',
      'email',
      'dataUpdatedOn',
    ],
    ...[
      'income',
      'sector',
      'withJht',
      'paidMonths',
      'kpj',
      'segment',
      'employer',
      'joinedOn',
      'inactiveSince',
    ],
    ...['exitKind', 'exitOn', 'lastContributionOn', 'contributions', 'development'],
  ];
  const rows = people.flatMap((person) =>
    person.cards.map((card) => {
      const { income, sector, withJht, paidMonths } = person.contributor ?? {};
      const values: Record<string, unknown> = {
        ...person,
        ...{ income, sector, withJht, paidMonths: paidMonths?.join(' ') },
        ...{ ...card, exitKind: card.exit?.kind, exitOn: card.exit?.on },
      };
      return names.map((name) => quoted(String(values[name] ?? ''))).join(delimiter);
    }),
  );
  return [names.join(delimiter), ...rows].map((row) => `${row}${end}`).join('');
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('a file of people', () => {
  test('is taken whole, and again changes nothing', async () => {
    const content = toNdjson(writtenPeople(30));
    expect(await taken(content)).toEqual({ ...NONE, people: 30, added: 30 });
    const before = await everything();
    expect(await taken(content)).toEqual({ ...NONE, people: 30, unchanged: 30 });
    expect(await everything()).toEqual(before);
    expect(await report()).toEqual([]);
    const person = writtenPerson(4);
    expect(await held(person.nik)).toMatchObject({
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
    ['as CSV', (people: WrittenPerson[]) => csv(people), 'csv'],
    ['as CSV with semicolons', (people: WrittenPerson[]) => csv(people, ';'), 'csv'],
    [
      'as CSV with both marks of Windows',
      (people: WrittenPerson[]) => `\uFEFF${csv(people, ';', '\r\n')}`,
      'csv',
    ],
  ])('%s says the same', async (_, write, ending) => {
    const people = writtenPeople(9).map((person, place) =>
      place === 3
        ? { ...person, address: 'JL. "MELATI"; NO. 1,\nRT 003\nBANDUNG', name: 'ŞİTÎ 𝒩 O’NEIL-ʻABD' }
        : person,
    );
    expect(await taken(toNdjson(people))).toEqual({ ...NONE, people: 9, added: 9 });
    expect(await taken(write(people), `others.${ending}`)).toEqual({ ...NONE, people: 9, unchanged: 9 });
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
    expect(await taken(toNdjson(all))).toEqual({
      ...NONE,
      people: all.length,
      added: good.length,
      refused: wrong.length,
    });
    expect(await places()).toEqual(
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
    expect(await taken(content)).toEqual({ ...NONE, people: 10, added: 4, refused: 6 });
    expect((await report()).map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9]);
  });

  test('says nothing of anybody in the report, which is its owner’s alone', async () => {
    const person = { ...writtenPerson(1), email: 7, sex: 'PEREMPUAN', 'SITI RAHAYU': 1 };
    await taken(toNdjson([person, writtenPerson(2), writtenPerson(2)]));
    const text = await readFile(reportFile(), 'utf8');
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
    expect((await stat(reportFile())).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['people.txt', toNdjson(writtenPeople(1)), /no known format/],
    ['people.ndjson', '', /holds nothing/],
    ['people.csv', 'SITI,3273014203850001\n', /^(?!.*SITI).*column 1, 2/],
    ['people.csv', 'nik;nik\n', /twice/],
    ['people.csv', `${'x'.repeat(5_000)}\n`, /first line is longer/],
    ['report.ndjson', toNdjson(writtenPeople(1)), /take the place/],
  ])('called %s that makes no sense is refused with a reason', async (name, content, reason) => {
    const imported = await importFile(content, name);
    expect(imported.ok ? '' : imported.problem).toMatch(reason);
  });
});

const withCard = (place: number, change: object) => {
  const person = writtenPerson(place);
  return { ...person, cards: person.cards.map((card) => ({ ...card, ...change })).slice(0, 1) };
};

describe('what belongs to two people', () => {
  test('in one file is taken of neither, also where one of them cannot be read otherwise', async () => {
    const [one, other] = [writtenPerson(1), writtenPerson(3)];
    const people = [
      one,
      writtenPerson(20),
      { ...other, nik: one.nik },
      { ...writtenPerson(5), cards: one.cards },
      writtenPerson(7),
      { ...writtenPerson(9), personId: 'core-7', birthDate: 'x' },
      { ...writtenPerson(11), cards: [...writtenPerson(11).cards, ...writtenPerson(11).cards] },
    ];
    expect(await taken(toNdjson(people))).toEqual({ ...NONE, people: 7, added: 1, refused: 6 });
    expect(await places()).toEqual([
      ...['1 nik', '1 cards.0.kpj', '3 nik', '4 cards.0.kpj', '5 personId', '6 birthDate', '7 cards'],
    ]);
  });

  test('in the registry stays with whom it is held of', async () => {
    await taken(toNdjson(writtenPeople(4)));
    const before = await everything();
    const people = [
      // Another one's card, NIK, and id; a person who is two.
      { ...writtenPerson(30), cards: writtenPerson(0).cards },
      { ...writtenPerson(31), nik: writtenPerson(1).nik },
      { ...writtenPerson(2), nik: writtenPerson(3).nik },
    ];
    expect(await taken(toNdjson(people))).toEqual({ ...NONE, people: 3, refused: 3 });
    expect(await places()).toEqual(['1 cards.0.kpj', '1 cards.1.kpj', '2 nik', '3 nik']);
    expect(await everything()).toEqual(before);
  });

  test('and is one: a line with the id, another with the NIK', async () => {
    await taken(toNdjson([writtenPerson(1)]));
    const { personId: _, ...byNik } = writtenPerson(1, { cards: [] });
    const byId = writtenPerson(1, { nik: '3299999999999999' });
    expect(await taken(toNdjson([byNik, byId]))).toEqual({ ...NONE, people: 2, refused: 2 });
    expect((await report()).map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('a person who is known', () => {
  test('is whoever has the id, and else the NIK, and stays the same participant', async () => {
    const { personId, ...unnamed } = writtenPerson(1);
    await taken(toNdjson([unnamed]));
    const { participantId } = await held(unnamed.nik);
    const steps = [
      [{ ...unnamed, personId }, 'changed'],
      [{ ...unnamed, personId, nik: '3299999999999999', name: 'SITI R.' }, 'changed'],
      [{ ...unnamed, nik: '3299999999999999', name: 'SITI R.' }, 'unchanged'],
    ] as const;
    for (const [person, outcome] of steps) {
      expect(await taken(toNdjson([person]))).toEqual({ ...NONE, people: 1, [outcome]: 1 });
      expect(await held(person.nik)).toMatchObject({ participantId, name: person.name });
    }
  });

  test('has the cards and months that the file says, no more and no less', async () => {
    await taken(toNdjson([writtenPerson(5), writtenPerson(8), writtenPerson(7)]));
    const [first] = writtenPerson(8).cards;
    const months = { ...writtenPerson(5).contributor, paidMonths: ['2026-11', '2026-01'] };
    const people = [
      { ...writtenPerson(5), contributor: months },
      { ...writtenPerson(8), cards: [{ ...first, contributions: 5 }] },
      { ...writtenPerson(7), contributor: null, cards: [] },
    ];
    expect(await taken(toNdjson(people))).toEqual({ ...NONE, people: 3, changed: 3 });
    expect((await held(writtenPerson(8).nik)).cards).toMatchObject([{ kpj: first?.kpj, contributions: 5 }]);
    expect((await held(writtenPerson(7).nik)).cards).toEqual([]);
    const rows = await inDatabase((database) =>
      database.selectFrom('contribution_months').select('month').orderBy('month').execute(),
    );
    expect(rows).toEqual([{ month: '2026-01' }, { month: '2026-11' }]);
    expect(await taken(toNdjson(people))).toEqual({ ...NONE, people: 3, unchanged: 3 });
  });

  test('keeps all when one field of the new line is wrong, and whoever is not in the file does', async () => {
    await taken(toNdjson(writtenPeople(2)));
    const before = await everything();
    const line = { ...writtenPerson(1), name: 'LAIN', cards: [...writtenPerson(1).cards, { kpj: '1' }] };
    expect(await taken(toNdjson([line]))).toEqual({ ...NONE, people: 1, refused: 1 });
    expect(await everything()).toEqual(before);
  });

  test.each([
    ['a claim in progress', '2026-11-01T03:00:00.000Z', 'kept'],
    ['a claim settled after the core’s books were closed', '2026-11-10T17:00:00.000Z', 'kept'],
    ['a claim settled before', '2026-11-10T16:59:59.999Z', 'changed'],
  ])('with %s is treated as it must be', async (what, at, outcome) => {
    await taken(toNdjson([writtenPerson(1), writtenPerson(2)]));
    const { participantId } = await held(writtenPerson(1).nik);
    await inDatabase<unknown>((database) =>
      what === 'a claim in progress'
        ? database
            .insertInto('claims_in_progress')
            .values({ participant_id: participantId, claim_id: null, since: at })
            .execute()
        : addSettledClaim(database, participantId, at),
    );
    const people = [writtenPerson(1, { cards: [] }), writtenPerson(2, { name: 'LAIN' })];
    const counts = await taken(toNdjson(people));
    expect(counts).toMatchObject({ people: 2, changed: outcome === 'changed' ? 2 : 1, refused: 0 });
    expect((await held(writtenPerson(1).nik)).cards).toHaveLength(outcome === 'changed' ? 0 : 1);
    expect(await places()).toEqual(outcome === 'kept' ? ['1'] : []);
  });

  test('who paid a contribution here keeps it, and one with an account phone and e-mail', async () => {
    await taken(toNdjson([writtenPerson(1), writtenPerson(3)]));
    const [payer, user] = [await held(writtenPerson(1).nik), await held(writtenPerson(3).nik)];
    await inDatabase(async (database) => {
      await database
        .insertInto('contribution_orders')
        .values({
          ...{ code: '1', participant_id: payer.participantId, income: 1, amount: 1, months: 1 },
          ...{ from_month: '2026-12', made_at: '2026-11-18T01:00:00.000Z', valid_until: '2026-11-20' },
          ...{ paid_at: '2026-11-18T02:00:00.000Z', replaced_at: null },
        })
        .execute();
      await database
        .insertInto('accounts')
        .values({
          ...{ participant_id: user.participantId, email: 'own@example.com', password_hash: 'x' },
          ...{ opened_at: '2026-01-01T00:00:00.000Z', password_set_at: null },
        })
        .execute();
    });
    const people = [
      writtenPerson(1, { name: 'LAIN' }),
      writtenPerson(3, { name: 'LAIN', email: 'other@example.com', phone: '0' }),
    ];
    expect(await taken(toNdjson(people))).toEqual({ ...NONE, people: 2, changed: 1, kept: 1 });
    expect(await held(writtenPerson(1).nik)).toEqual(payer);
    expect(await held(writtenPerson(3).nik)).toEqual({ ...user, name: 'LAIN' });
  });
});

async function addSettledClaim(database: Kysely<Tables>, participantId: string, at: string): Promise<void> {
  await database
    .insertInto('claims')
    .values({
      ...{ claim_id: 'a', participant_id: participantId, receipt_number: 'b', reason: 'resigned' },
      ...{ submitted_at: '2026-11-01T03:00:00.000Z', gross: 1, tax: 0, net: 1, bank_code: 'BRI' },
      ...{ account_number: 'x', due_on: '2026-11-05', paid_at: at, settled_at: at, waits_for_staff: 0 },
      ...{ npwp_standing: null, policy_version: null, partial: 0, refusal: null },
    })
    .execute();
}

describe('rows of CSV', () => {
  const people = writtenPeople(12);
  const [header = '', ...rows] = csv(people).trim().split('\n');

  test('name the line of the card, and the person whose rows differ', async () => {
    const changed = rows.map((row, at) => {
      if (at === 1) return row.replace(/,1250\d+,/, ',12.5,');
      return at === 6 ? row.replace('BANDUNG', 'GARUT') : row;
    });
    // Person 0 has lines 2 and 3, person 4 lines 7 and 8.
    expect(await taken([header, ...changed].join('\n'), 'people.csv')).toMatchObject({
      people: 12,
      refused: 2,
    });
    expect(await places()).toEqual(['3 cards.1.contributions', '7 birthPlace']);
  });

  test('that cannot be read take nobody along, but whose card they may bear', async () => {
    const broken = [header, ...rows.slice(0, 3), 'a,b', ...rows.slice(3)].join('\n');
    expect(await taken(broken, 'people.csv')).toEqual({ ...NONE, people: 13, added: 10, refused: 3 });
    expect(await places()).toEqual(['4', '5', '6']);
  });

  test('with a quote that is not closed are refused alone', async () => {
    const broken = [
      header,
      ...rows.slice(0, 3),
      rows[3]?.replace('BANDUNG', '"BANDUNG'),
      ...rows.slice(4),
    ].join('\n');
    const counts = await taken(broken, 'people.csv');
    expect(counts).toMatchObject({ people: 12, added: 9, refused: 3 });
    expect(await places()).toEqual(['4', '5', '6']);
  });

  test('of a person that do not stand together are refused', async () => {
    const [first, second, ...others] = rows;
    expect(await taken([header, first, ...others, second].join('\n'), 'people.csv')).toMatchObject({
      people: 13,
      added: 11,
      refused: 2,
    });
    expect(await places()).toEqual([
      '2 nik',
      '2 personId',
      `${rows.length + 1} nik`,
      `${rows.length + 1} personId`,
    ]);
  });

  test('of one person without end are refused, and kept by nobody', async () => {
    const endless = Array.from({ length: 500 }, () => rows[2]);
    expect(await taken([header, ...endless, ...rows.slice(4)].join('\n'), 'people.csv')).toMatchObject({
      people: 10,
      refused: 1,
    });
    expect(await places()).toEqual(['2']);
  });
});

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
      const { people, added, changed, unchanged, kept, refused } = await taken(content.join('\n'));
      expect(people).toBe(nonEmpty.length);
      expect(added + changed + unchanged + kept + refused).toBe(people);
      const named = new Set((await report()).map(({ line }) => line));
      expect(named.size).toBe(kept + refused);
      for (const line of named) expect(nonEmpty).toContain(line);
    }),
    { numRuns: 25 },
  );
});

test('stopped in between keeps what was taken, and goes on with the next run', async () => {
  const content = toNdjson(writtenPeople(40));
  const stopping = new AbortController();
  settings = { ...settings, registryImport: { ...settings.registryImport, progressPeople: 1 } };
  const file = join(folder, 'people.ndjson');
  await writeFile(file, content);
  const context = { settings, clock: new TestClock(), log: makeLog('silent') };
  const order = { file, exportedAt: EXPORTED_AT, reportFile: reportFile() };
  const stopped = await importRegistry(context, order, {
    signal: stopping.signal,
    onProgress: () => stopping.abort(),
  });
  expect(stopped.ok ? '' : stopped.problem).toMatch(/^stopped after (7|14) people/);
  const { added, unchanged } = await taken(content);
  expect([7, 14]).toContain(unchanged);
  expect(added + unchanged).toBe(40);
});

test('of two imports at a time the second is told so', async () => {
  const locked = lockInstance(settings);
  if (!locked.ok) throw new Error(locked.problem);
  onTestFinished(locked.value.release);
  const imported =
    settings.databaseUrl === undefined
      ? await importFile(toNdjson(writtenPeople(1)))
      : await inDatabase((database) =>
          database.connection().execute(async (connection) => {
            expect(await lockImport(connection)).toBe(true);
            return importFile(toNdjson(writtenPeople(1)));
          }),
        );
  expect(imported.ok ? '' : imported.problem).toMatch(/^another (import is at work|head office works)/);
});

test('a file from a time to come, or of training, is not taken', async () => {
  const context = {
    settings,
    clock: new TestClock(new Date('2026-11-17T16:00:00Z')),
    log: makeLog('silent'),
  };
  const order = { file: 'x', exportedAt: EXPORTED_AT, reportFile: reportFile() };
  const watch = { signal: new AbortController().signal, onProgress: () => undefined };
  const early = await importRegistry(context, order, watch);
  expect(early.ok ? '' : early.problem).toMatch(/still to come/);
  const training = await importRegistry(
    { ...context, settings: { ...settings, training: true } },
    order,
    watch,
  );
  expect(training.ok ? '' : training.problem).toMatch(/for work/);
});
