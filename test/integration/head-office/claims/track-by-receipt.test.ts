import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type ClaimProgress,
  claimProgressSchema,
  trackedClaimSchema,
} from '../../../../contract/claim/claim.ts';
import { sen } from '../../../../contract/money.ts';
import type { TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { headOfficeForEach } from '../../../fixtures/head-office/for-tests.ts';
import type { TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { said } from '../../../fixtures/head-office/said.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';

let kiosk: TestKiosk;
let headOffice: TestHeadOffice;
headOfficeForEach({}, (started) => {
  ({ kiosk, headOffice } = started);
});

const ask = (receiptNumber: string, birthDate: string) =>
  headOffice.send('POST', '/v1/claim-progress', { receiptNumber, birthDate });

async function claimed() {
  const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  const filled = await fillIn(someone, 'businessStopped');
  return { someone, filled, birthDate: someone.membership.birthDate };
}

describe('by receipt number and birth date', () => {
  test('a claim is found with its stages and days, and without money or account', async () => {
    const { someone, filled, birthDate } = await claimed();
    await decisionOn(someone, filled);
    const answer = await ask(filled.claim.receiptNumber, birthDate);
    const progress: ClaimProgress = claimProgressSchema.parse(answer.body);
    expect(progress).toMatchObject({
      receiptNumber: filled.claim.receiptNumber,
      refusal: null,
      expectedOn: '2026-11-19',
      dueOn: '2026-11-25',
    });
    const unsaid = (key: string) => key.startsWith('waitsFor') || key === 'message';
    const told = Object.keys(claimProgressSchema.shape).filter((key) => !unsaid(key));
    expect(Object.keys(Object(answer.body)).toSorted()).toEqual(told.toSorted());
  });

  test('a refused claim is found with its reason, here and in the account', async () => {
    const { someone, filled, birthDate } = await claimed();
    const payout = { gross: sen(1), tax: sen(0), net: sen(1) };
    await decisionOn(someone, { ...filled, claim: { ...filled.claim, payout } });
    const { body } = await ask(filled.claim.receiptNumber, birthDate);
    expect(body).toMatchObject({ refusal: 'figuresDiffer', stages: [], dueOn: null });
    const listed = await headOffice.send('GET', '/v1/me/claims', undefined, someone.token);
    const { claims } = z.object({ claims: z.array(trackedClaimSchema) }).parse(listed.body);
    expect(claims).toMatchObject([{ claimId: filled.claim.claimId, refusal: 'figuresDiffer' }]);
  });

  test('an unknown number and a wrong birth date are answered alike', async () => {
    const { someone, filled, birthDate } = await claimed();
    const unknown = await ask(filled.claim.receiptNumber, birthDate);
    await decisionOn(someone, filled);
    const wrong = await ask(filled.claim.receiptNumber, '1988-04-18');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'claimUnknown' } });
    expect(said(wrong.body)).toBe(said(unknown.body));
  });

  test('guesses at one receipt are limited', async () => {
    const { someone, filled, birthDate } = await claimed();
    await decisionOn(someone, filled);
    for (let day = 1; day <= 5; day += 1) await ask(filled.claim.receiptNumber, `1988-01-0${day}`);
    const late = await ask(filled.claim.receiptNumber, birthDate);
    expect(late).toMatchObject({ status: 429, body: { code: 'tooManyAttempts' } });
  });
});
