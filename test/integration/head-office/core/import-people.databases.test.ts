import type { Kysely } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockInstance } from '../../../../head-office/database/instance-lock.ts';
import { lockImport } from '../../../../head-office/database/locks.ts';
import type { Tables } from '../../../../head-office/database/tables.ts';
import { toNdjson, writtenPeople, writtenPerson } from '../../../fixtures/core/people.ts';
import { NONE, TestImports } from '../../../fixtures/core/test-imports.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';

const imports = new TestImports();

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
    expect(await imports.take(toNdjson(people))).toEqual({ ...NONE, people: 7, added: 1, refused: 6 });
    expect(await imports.places()).toEqual([
      ...['1 nik', '1 cards.0.kpj', '3 nik', '4 cards.0.kpj', '5 personId', '6 birthDate', '7 cards'],
    ]);
  });

  test('in the registry stays with whom it is held of', async () => {
    await imports.take(toNdjson(writtenPeople(4)));
    const before = await imports.everything();
    const people = [
      // Another one's card, NIK, and id; a person who is two.
      { ...writtenPerson(30), cards: writtenPerson(0).cards },
      { ...writtenPerson(31), nik: writtenPerson(1).nik },
      { ...writtenPerson(2), nik: writtenPerson(3).nik },
    ];
    expect(await imports.take(toNdjson(people))).toEqual({ ...NONE, people: 3, refused: 3 });
    expect(await imports.places()).toEqual(['1 cards.0.kpj', '1 cards.1.kpj', '2 nik', '3 nik']);
    expect(await imports.everything()).toEqual(before);
  });

  test('and is one: a line with the id, another with the NIK', async () => {
    await imports.take(toNdjson([writtenPerson(1)]));
    const { personId: _, ...byNik } = writtenPerson(1, { cards: [] });
    const byId = writtenPerson(1, { nik: '3299999999999999' });
    expect(await imports.take(toNdjson([byNik, byId]))).toEqual({ ...NONE, people: 2, refused: 2 });
    expect(await imports.lines()).toEqual([1, 2]);
  });
});

describe('a person who is known', () => {
  test('is whoever has the id, and else the NIK, and stays the same participant', async () => {
    const { personId, ...unnamed } = writtenPerson(1);
    await imports.take(toNdjson([unnamed]));
    const { participantId } = await imports.held(unnamed.nik);
    const steps = [
      [{ ...unnamed, personId }, 'changed'],
      [{ ...unnamed, personId, nik: '3299999999999999', name: 'SITI R.' }, 'changed'],
      [{ ...unnamed, nik: '3299999999999999', name: 'SITI R.' }, 'unchanged'],
    ] as const;
    for (const [person, outcome] of steps) {
      expect(await imports.take(toNdjson([person]))).toEqual({ ...NONE, people: 1, [outcome]: 1 });
      expect(await imports.held(person.nik)).toMatchObject({ participantId, name: person.name });
    }
  });

  test('has the cards and months that the file says, no more and no less', async () => {
    await imports.take(toNdjson([writtenPerson(5), writtenPerson(8), writtenPerson(7)]));
    const [first] = writtenPerson(8).cards;
    const months = { ...writtenPerson(5).contributor, paidMonths: ['2026-11', '2026-01'] };
    const people = [
      { ...writtenPerson(5), contributor: months },
      { ...writtenPerson(8), cards: [{ ...first, contributions: 5 }] },
      { ...writtenPerson(7), contributor: null, cards: [] },
    ];
    expect(await imports.take(toNdjson(people))).toEqual({ ...NONE, people: 3, changed: 3 });
    expect((await imports.held(writtenPerson(8).nik)).cards).toMatchObject([
      { kpj: first?.kpj, contributions: 5 },
    ]);
    expect((await imports.held(writtenPerson(7).nik)).cards).toEqual([]);
    const rows = await imports.inDatabase((database) =>
      database.selectFrom('contribution_months').select('month').orderBy('month').execute(),
    );
    expect(rows).toEqual([{ month: '2026-01' }, { month: '2026-11' }]);
    expect(await imports.take(toNdjson(people))).toEqual({ ...NONE, people: 3, unchanged: 3 });
  });

  test('keeps all when one field of the new line is wrong, and whoever is not in the file does', async () => {
    await imports.take(toNdjson(writtenPeople(2)));
    const before = await imports.everything();
    const line = { ...writtenPerson(1), name: 'LAIN', cards: [...writtenPerson(1).cards, { kpj: '1' }] };
    expect(await imports.take(toNdjson([line]))).toEqual({ ...NONE, people: 1, refused: 1 });
    expect(await imports.everything()).toEqual(before);
  });

  test.each([
    ['a claim in progress', '2026-11-01T03:00:00.000Z', 'kept'],
    ['a claim settled after the core’s books were closed', '2026-11-10T17:00:00.000Z', 'kept'],
    ['a claim settled before', '2026-11-10T16:59:59.999Z', 'changed'],
  ])('with %s is treated as it must be', async (what, at, outcome) => {
    await imports.take(toNdjson([writtenPerson(1), writtenPerson(2)]));
    const { participantId } = await imports.held(writtenPerson(1).nik);
    await imports.inDatabase<unknown>((database) =>
      what === 'a claim in progress'
        ? database
            .insertInto('claims_in_progress')
            .values({ participant_id: participantId, claim_id: null, since: at })
            .execute()
        : addSettledClaim(database, participantId, at),
    );
    const people = [writtenPerson(1, { cards: [] }), writtenPerson(2, { name: 'LAIN' })];
    const counts = await imports.take(toNdjson(people));
    expect(counts).toMatchObject({ people: 2, changed: outcome === 'changed' ? 2 : 1, refused: 0 });
    expect((await imports.held(writtenPerson(1).nik)).cards).toHaveLength(outcome === 'changed' ? 0 : 1);
    expect(await imports.places()).toEqual(outcome === 'kept' ? ['1'] : []);
  });

  test('who paid a contribution here keeps it, and one with an account phone and e-mail', async () => {
    await imports.take(toNdjson([writtenPerson(1), writtenPerson(3)]));
    const [payer, user] = [
      await imports.held(writtenPerson(1).nik),
      await imports.held(writtenPerson(3).nik),
    ];
    await imports.inDatabase(async (database) => {
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
    expect(await imports.take(toNdjson(people))).toEqual({ ...NONE, people: 2, changed: 1, kept: 1 });
    expect(await imports.held(writtenPerson(1).nik)).toEqual(payer);
    expect(await imports.held(writtenPerson(3).nik)).toEqual({ ...user, name: 'LAIN' });
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

test('stopped in between keeps what was taken, and goes on with the next run', async () => {
  const content = toNdjson(writtenPeople(40));
  const stopping = new AbortController();
  const onProgress = () => stopping.abort();
  const stopped = await imports.run(content, undefined, { stopping, onProgress });
  expect(stopped.ok ? '' : stopped.problem).toMatch(/^stopped after 7 people/);
  expect(await imports.take(content)).toEqual({ ...NONE, people: 40, added: 33, unchanged: 7 });
});

test('of two imports at a time the second is told so', async () => {
  const { settings } = imports;
  const locked = lockInstance(settings);
  if (!locked.ok) throw new Error(locked.problem);
  onTestFinished(locked.value.release);
  const content = toNdjson(writtenPeople(1));
  const imported =
    settings.databaseUrl === undefined
      ? await imports.run(content)
      : await imports.inDatabase((database) =>
          database.connection().execute(async (connection) => {
            expect(await lockImport(connection)).toBe(true);
            return imports.run(content);
          }),
        );
  expect(imported.ok ? '' : imported.problem).toMatch(/^another (import is at work|head office works)/);
});

test('a file from a time to come, or into training, is not taken', async () => {
  const content = toNdjson(writtenPeople(1));
  const early = await imports.run(content, undefined, {
    now: new TestClock(new Date('2026-11-17T16:00:00Z')),
  });
  expect(early.ok ? '' : early.problem).toMatch(/still to come/);
  const training = await imports.run(content, undefined, { training: true });
  expect(training.ok ? '' : training.problem).toMatch(/for work/);
});
