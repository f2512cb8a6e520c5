import type { RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sessionSchema } from '../../../../contract/head-office/accounts.ts';
import { endDeclaredMembership } from '../../../../head-office/registry/end-membership.ts';
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { type WrittenPerson, writtenPerson } from '../../../fixtures/core/people.ts';
import { type RegistryOfCore, registryOfCore } from '../../../fixtures/core/registry-of-core.ts';
import { enterPeople } from '../../../fixtures/head-office/at-work.ts';
import { stoppable } from '../../../fixtures/head-office/for-tests.ts';
import { openDatabaseOf, startTestHeadOffice, TestClock } from '../../../fixtures/head-office/head-office.ts';
import { plentyOfAttempts } from '../../../fixtures/head-office/plenty.ts';
import { fillIn, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { makeCertificates } from '../../../fixtures/tls/certificates.ts';

const RESTS = { answerSeconds: 1, failuresInARow: 50, restSeconds: 7 };
const PERSON = writtenPerson(1, { name: 'BUDI SANTOSO' });
const PASSWORD = 'perahu-biru-laut-7';

/** A head office at work that looks people up at a core. */
async function atWork(url: string, more = {}) {
  const clock = new TestClock();
  const kiosk = await makeKiosk();
  const registry = { kind: 'http', url, freshMinutes: 5, keepHours: 24, tellSeconds: 0.2, ...RESTS, ...more };
  const settings = {
    core: { accountInquiry: { kind: 'manual' }, registry },
    attempts: plentyOfAttempts,
    sessions: { minutes: 100_000 },
  };
  const headOffice = await stoppable(
    startTestHeadOffice({ kiosks: [kiosk], clock, training: false, settings }),
  );
  const database = await openDatabaseOf(headOffice);
  onTestFinished(() => database.destroy());
  const register = ({ nik, name, birthDate, cards }: WrittenPerson = PERSON) => {
    const own = { phone: '+6281322334455', email: 'orang@example.com', password: PASSWORD };
    return headOffice.send('POST', '/v1/accounts', { nik, name, birthDate, kpj: cards[0]?.kpj, ...own });
  };
  const registered = async () => sessionSchema.parse((await register()).body).token;
  const membership = (token: string) => headOffice.send('GET', '/v1/me/membership', undefined, token);
  return { headOffice, clock, kiosk, database, register, registered, membership };
}

const contributionsIn = (body: unknown): number => Object(body).cards[0].contributions;
const withBalance = (contributions: number): WrittenPerson => ({
  ...PERSON,
  cards: PERSON.cards.map((card) => ({ ...card, contributions })),
});
const says =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

describe('a person whom the core knows', () => {
  test('registers, though nobody was imported, and is shown as the core has them', async () => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    const { registered, membership } = await atWork(core.url);
    const { status, body } = await membership(await registered());
    expect(status).toBe(200);
    expect(body).toMatchObject({ nik: PERSON.nik, name: 'BUDI SANTOSO', phone: '+6281322334455' });
    // Numbers of people are in no address, and who was just told of is not asked for again.
    const questions = core.asked.filter(([path]) => path !== '/registry/contact');
    expect(questions).toEqual([['/registry/find', { nik: PERSON.nik }]]);
  });

  test('is asked for by the core’s own id from then on, and what has changed there shows', async () => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    const { registered, membership, clock } = await atWork(core.url);
    const token = await registered();
    core.people.splice(0, 1, withBalance(5_000));
    expect(contributionsIn((await membership(token)).body), 'it was told just now').not.toBe(5_000);
    clock.advanceMinutes(6);
    expect(contributionsIn((await membership(token)).body)).toBe(5_000);
    expect(core.asked).toContainEqual(['/registry/membership', { personId: PERSON.personId }]);
  });

  test('is nobody else, and whom the core does not know cannot register', async () => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    const { register } = await atWork(core.url);
    const differs = await register({ ...PERSON, birthDate: '1990-01-01' });
    expect(differs.body).toMatchObject({ code: 'registryDiffers' });
    const unknown = await register({ ...PERSON, nik: '3273010203850009' });
    expect(unknown.body).toMatchObject({ code: 'registryDiffers' });
    expect((await register()).status).toBe(201);
  });

  test('registers many times at once, and exists once', async () => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    const { register, database } = await atWork(core.url);
    const answers = await Promise.all([register(), register(), register()]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await database.selectFrom('participants').selectAll().execute()).toHaveLength(1);
  });
});

describe('what somebody changed here', () => {
  const toldIn = (core: RegistryOfCore, path: string) =>
    core.asked.filter(([asked]) => asked === path).map(([, body]) => Object(body));

  test('is told to the core, by one id until it has it, and not again', async () => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    const { registered, database, clock } = await atWork(core.url);
    await registered();
    await expect.poll(() => toldIn(core, '/registry/contact')).toHaveLength(1);
    clock.advanceMinutes(1);
    core.takesChanges = true;
    await expect.poll(() => database.selectFrom('registry_changes').selectAll().execute()).toEqual([]);
    const told = toldIn(core, '/registry/contact');
    expect(new Set(told.map(({ changeId }) => changeId)).size).toBe(1);
    expect(told[0]).toMatchObject({
      personId: PERSON.personId,
      at: '2026-11-18T03:00:00.000Z',
      phone: '+6281322334455',
      email: 'orang@example.com',
    });
  });

  test('is told of a membership that a claim declared ended, too', async () => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    core.takesChanges = true;
    const { headOffice, registered, database, clock } = await atWork(core.url);
    await registered();
    const { participant_id: participantId } = await database
      .selectFrom('participants')
      .selectAll()
      .executeTakeFirstOrThrow();
    const { settings } = headOffice;
    const ended = { participantId, on: '2026-11-18' };
    await database
      .transaction()
      .execute((transaction) => endDeclaredMembership({ settings, clock }, transaction, ended));
    await expect
      .poll(() => toldIn(core, '/registry/membership-end').map(({ cards }) => cards))
      .toEqual([[{ kpj: PERSON.cards[0]?.kpj, on: '2026-11-18' }]]);
    await expect.poll(() => database.selectFrom('registry_changes').selectAll().execute()).toEqual([]);
  });
});

const AWAY: readonly [string, RequestListener][] = [
  ['is mute', () => undefined],
  ['hangs up', (request) => request.socket.destroy()],
  [
    'drips one byte at a time',
    (_request, response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(timer));
    },
  ],
  ['answers rubbish', says('<!doctype html>')],
  ['answers nothing', says('')],
  ['answers another status', says({ found: true, person: PERSON }, 502)],
  ['leads elsewhere', says({ found: false }, 302)],
  ['answers far too much', says({ found: false, more: 'x'.repeat(100_000) })],
  ['has another schema', says({ found: true, person: { ...PERSON, saldo: 1 } })],
  ['says half of a person', says({ found: true, person: { ...PERSON, cards: undefined } })],
  ['says a person without an id', says({ found: true, person: { ...PERSON, personId: undefined } })],
  ['says somebody else', says({ found: true, person: writtenPerson(2) })],
];

describe('a core that', () => {
  test.each(AWAY)('%s lets nobody new in, and what it said before counts for a while', async (_, how) => {
    const core = await registryOfCore();
    core.people.push(PERSON);
    const { registered, register, membership, clock, database } = await atWork(core.url, {
      answerSeconds: 0.4,
    });
    const token = await registered();
    const said = clock.now().toISOString();
    const before = (await membership(token)).body;
    expect(before).not.toHaveProperty('asOf');
    core.answer(how);
    clock.advanceMinutes(23 * 60);
    expect(await membership(token), 'kept').toMatchObject({
      status: 200,
      body: { ...Object(before), asOf: said },
    });
    const refused = await register({ ...PERSON, nik: '3273010203850009' });
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(refused.headers.get('retry-after')).toBe('7');
    expect(JSON.stringify(refused.body)).not.toContain(PERSON.name);
    clock.advanceMinutes(2 * 60);
    expect(await membership(token), 'too old').toMatchObject({ status: 503 });
    expect(await database.selectFrom('participants').selectAll().execute()).toHaveLength(1);
    core.answer(undefined);
    const back = await membership(token);
    expect(back, 'back').toMatchObject({ status: 200, body: before });
    expect(back.body).not.toHaveProperty('asOf');
  });

  test('has another’s certificate is not believed', async () => {
    const { stranger } = await makeCertificates(temporaryFolder());
    const core = await registryOfCore(stranger);
    core.people.push(PERSON);
    const { register } = await atWork(core.url);
    expect(await register()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(core.asked).toEqual([]);
  });

  test('is not there, or fails again and again, is left alone for a while', async () => {
    const core = await registryOfCore();
    core.answer(says('', 500));
    const { register } = await atWork(core.url, { failuresInARow: 3, restSeconds: 600 });
    for (let time = 0; time < 6; time += 1) expect((await register()).status).toBe(503);
    expect(core.asked).toHaveLength(3);
    const gone = await atWork('http://127.0.0.1:1/');
    expect((await gone.register()).status).toBe(503);
  });

  test('says a card of somebody else’s is not believed', async () => {
    const core = await registryOfCore();
    const other = { ...writtenPerson(2), cards: PERSON.cards };
    core.people.push(PERSON, { ...other, name: 'DEWI LESTARI' });
    const { registered, register, database } = await atWork(core.url);
    await registered();
    expect(await register({ ...other, name: 'DEWI LESTARI' })).toMatchObject({ status: 503 });
    expect(await database.selectFrom('participants').selectAll().execute()).toHaveLength(1);
  });

  test('is away takes no claim from anybody: it is decided once it is back', async () => {
    const core = await registryOfCore();
    core.answer(says('', 500));
    const { headOffice, kiosk, database, clock } = await atWork(core.url);
    const entered = await enterPeople(headOffice, ['bpu-under-ceiling']);
    await entered.destroy();
    const { participant_id } = await database
      .selectFrom('participants')
      .selectAll()
      .executeTakeFirstOrThrow();
    const told = () => ({ participant_id, answered_at: clock.now().toISOString() });
    await database.insertInto('registry_answers').values(told()).execute();
    const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
    const filled = await fillIn(someone, 'businessStopped');
    clock.advanceMinutes(25 * 60);
    const envelope = await seal(someone, filled);
    const { claimId } = filled.claim;
    expect(await submit(headOffice, claimId, envelope)).toMatchObject({ status: 503 });
    expect(await database.selectFrom('envelopes').select('claim_id').execute()).toEqual([]);
    await database.updateTable('registry_answers').set(told()).execute();
    expect((await submit(headOffice, claimId, envelope)).status).toBe(200);
  });
});
