import fc from 'fast-check';
import { decode } from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { assess } from '../../../../contract/eligibility/eligibility.ts';
import { readNik } from '../../../../contract/identity/nik.ts';
import { defaultPolicy, findBank } from '../../../../contract/policy/policy.ts';
import { dayOf, nikOf, trainingParticipants } from '../../../../head-office/training/participants.ts';
import type { TrainingParticipant } from '../../../../head-office/training/schema.ts';
import { smallJpeg, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import {
  getMembership,
  signIn,
  startTestHeadOffice,
  TestClock,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, seal, submit, visit } from '../../../fixtures/head-office/visit.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { membershipOn } from '../../../fixtures/training/membership-on.ts';

const days = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the made-up participants', () => {
  test('are at least 45 different people with different numbers', () => {
    const each = (pick: (person: TrainingParticipant) => unknown) =>
      new Set(trainingParticipants.map(pick)).size;
    expect(trainingParticipants.length).toBeGreaterThanOrEqual(45);
    for (const pick of ['case', 'name', 'email', 'phone', 'nikSerial'] as const) {
      expect(each((person) => person[pick])).toBe(trainingParticipants.length);
    }
  });

  test.each(
    trainingParticipants
      .filter((person) => person.case !== 'claim-paid')
      .map((person) => [person.case, person] as const),
  )('%s is what it shows on every day', (_case, person) => {
    fc.assert(
      fc.property(days, (today) => {
        const { conditions, reasons, mayClaim } = assess(defaultPolicy, membershipOn(person, today), today);
        const unmet = conditions.filter(({ met }) => !met).map(({ id }) => id);
        const free = reasons.filter(({ obstacles }) => obstacles.length === 0).map(({ reason }) => reason);
        expect({ mayClaim, reasons: free, unmet }).toEqual(person.expected);
      }),
      { numRuns: 25 },
    );
  });

  test('have a NIK that says their birth date and sex', () => {
    for (const person of trainingParticipants) {
      const [year, month, day] = dayOf(person.birthDate, '2026-11-18').split('-').map(Number);
      expect(readNik(nikOf(person, '2026-11-18'))).toEqual({
        birthDay: day,
        birthMonth: month,
        birthYearOfCentury: (year ?? 0) % 100,
        sex: person.sex,
      });
    }
  });

  test('have account numbers as long as their bank’s', () => {
    for (const { bankCode, number } of trainingParticipants.flatMap((person) => person.bankAccounts)) {
      const { least, most } = findBank(defaultPolicy, bankCode)?.accountDigits ?? { least: 0, most: 0 };
      expect(number.length).toBeGreaterThanOrEqual(least);
      expect(number.length).toBeLessThanOrEqual(most);
    }
  });
});

describe('a head office in training', () => {
  let kiosk: TestKiosk;
  let headOffice: TestHeadOffice;
  headOfficeForEach({}, (started) => {
    ({ kiosk, headOffice } = started);
  });

  test('knows everybody as described', async () => {
    for (const person of trainingParticipants.filter(({ hasAccount }) => hasAccount)) {
      const membership = await getMembership(headOffice, await signIn(headOffice, person.case));
      const { conditions, reasons, mayClaim } = assess(defaultPolicy, membership, '2026-11-18');
      const unmet = conditions.filter(({ met }) => !met).map(({ id }) => id);
      const free = reasons.filter(({ obstacles }) => obstacles.length === 0).map(({ reason }) => reason);
      expect({ case: person.case, mayClaim, reasons: free, unmet }).toEqual({
        case: person.case,
        ...person.expected,
      });
    }
  });

  test('lists the cases', async () => {
    const { body } = await headOffice.send('GET', '/training/participants');
    const { participants } = z
      .object({ participants: z.array(z.object({ case: z.string(), email: z.string() })) })
      .parse(body);
    expect(participants).toContainEqual(
      expect.objectContaining({ case: 'bpu-under-ceiling', email: 'siti.rahma@contoh.id' }),
    );
  });

  test('lists the claims it got, and shows their photo', async () => {
    const someone = await visit(headOffice, kiosk, 'pu-resigned');
    const photo = smallJpeg(240, 180);
    const filled = await fillIn(someone, 'resigned', { photo });
    await decisionOn(someone, filled);
    const { claimId, receiptNumber, payout } = filled.claim;
    expect((await headOffice.send('GET', '/training/claims')).body).toEqual({
      claims: [
        expect.objectContaining({
          claimId,
          receiptNumber,
          case: 'pu-resigned',
          outcome: 'accepted',
          refusal: null,
          reason: 'resigned',
          net: payout.net,
          photo: { bytes: photo.length, width: 240, height: 180 },
          documents: [
            {
              document: 'resignationLetter',
              originalSeen: false,
              pages: [expect.objectContaining({ width: 200, height: 280, check: 'readable' })],
            },
          ],
        }),
      ],
    });
    const shown = await fetch(`${headOffice.address}/training/claims/${claimId}/pictures/0`);
    const picture = decode(new Uint8Array(await shown.arrayBuffer()));
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect(picture).toMatchObject({ width: 240, height: 180 });
    const none = '/training/claims/019a0000-0000-7000-8000-000000000000/photo';
    expect((await headOffice.send('GET', none)).status).toBe(404);
  });

  test('lists no envelope that could not be read: nothing was decided', async () => {
    await submit(headOffice, '019a0000-0000-7000-8000-000000000000', 'a..b.c.d');
    expect((await headOffice.send('GET', '/training/claims')).body).toEqual({ claims: [] });
  });

  test('moves its clock forward only', async () => {
    const moved = await headOffice.send('POST', '/training/clock', { advanceHours: 1.5 });
    expect(moved.body).toEqual({ now: '2026-11-18T04:30:00.000Z' });
    for (const body of [{ advanceHours: -1 }, { advanceHours: '1' }, {}]) {
      expect((await headOffice.send('POST', '/training/clock', body)).status).toBe(400);
    }
  });

  test('takes claims of a kiosk whose clock was not moved with it', async () => {
    await headOffice.send('POST', '/training/clock', { advanceHours: 48 });
    const someone = await visit(headOffice, kiosk, 'pu-resigned');
    const filled = await fillIn(someone, 'resigned', { confirmedAt: new TestClock().now() });
    expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  });

  test('answers rubbish, nothing, or as it should, as the line is set', async () => {
    const set = (answer: string) => headOffice.send('POST', '/training/line', { answer });
    expect((await set('rubbish')).status).toBe(200);
    expect((await headOffice.send('GET', '/v1/health')).body).toContain('<!doctype html>');
    await set('unavailable');
    const unavailable = await headOffice.send('GET', '/v1/health');
    expect(unavailable).toMatchObject({ status: 503, body: { code: 'unavailable' } });
    expect(unavailable.headers.get('retry-after')).toBe('5');
    await set('normal');
    expect((await headOffice.send('GET', '/v1/health')).body).toMatchObject({ status: 'ready' });
    expect((await set('sideways')).status).toBe(400);
  });

  test('does the work and loses the answer, as the line is set: the same claim again gets its acknowledgement', async () => {
    const someone = await visit(headOffice, kiosk, 'pu-resigned');
    const filled = await fillIn(someone, 'resigned');
    const envelope = await seal(someone, filled);
    await headOffice.send('POST', '/training/line', { answer: 'lost' });
    await expect(submit(headOffice, filled.claim.claimId, envelope)).rejects.toThrow();
    await headOffice.send('POST', '/training/line', { answer: 'normal' });
    expect((await headOffice.send('GET', '/training/claims')).body).toMatchObject({
      claims: [{ outcome: 'accepted' }],
    });
    expect((await submit(headOffice, filled.claim.claimId, envelope)).status).toBe(200);
  });

  test('begins anew on another day, as waiting times count from today', async () => {
    const dataFolder = temporaryFolder();
    const first = await startTestHeadOffice({ kiosks: [kiosk], dataFolder });
    const someone = await visit(first, kiosk, 'pu-resigned');
    await decisionOn(someone, await fillIn(someone, 'resigned'));
    expect((await first.send('GET', '/training/claims')).body).toMatchObject({ claims: [{}] });
    await first.stop();
    const clock = new TestClock();
    clock.advanceMinutes(24 * 60);
    const next = await startTestHeadOffice({ kiosks: [kiosk], dataFolder, clock });
    expect((await next.send('GET', '/training/claims')).body).toEqual({ claims: [] });
    await next.stop();
  });
});

test('a head office at work has no training routes', async () => {
  const headOffice = await startTestHeadOffice({ training: false });
  expect((await headOffice.send('GET', '/training/participants')).status).toBe(404);
  expect((await headOffice.send('POST', '/training/clock', { advanceHours: 1 })).status).toBe(404);
  expect((await headOffice.send('GET', '/v1/health')).status).toBe(200);
  await headOffice.stop();
});
