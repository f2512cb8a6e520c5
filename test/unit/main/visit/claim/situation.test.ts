import { describe, expect, test } from 'vitest';
import type { Membership } from '../../../../../contract/eligibility/membership.ts';
import type { Action } from '../../../../../contract/kiosk-api/actions/actions.ts';
import { succeed } from '../../../../../contract/outcome.ts';
import type { ConfirmedClaim } from '../../../../../main/visit/chart/confirmed-claim.ts';
import { fisherman, payingFisherman } from '../../../../fixtures/claim/memberships.ts';
import { answer, jpeg, kioskVisit, toMenu } from '../../../../fixtures/visit/kiosk-visit.ts';
import { storedClaim, visitPorts } from '../../../../fixtures/visit/visit-ports.ts';

const toSituation: readonly Action[] = [...toMenu, { type: 'openJht' }, { type: 'startClaim' }];
const stopped: readonly Action[] = [
  { type: 'saySituation', situation: 'stoppedWorking' },
  { type: 'proceed' },
];
const fromConditionsToCheck: readonly Action[] = [
  { type: 'proceed' },
  { type: 'proceed' },
  { type: 'chooseReason', reason: 'businessStopped' },
  { type: 'proceed' },
  { type: 'dataIsRight' },
  { type: 'agree' },
  { type: 'usePhoto', jpeg: jpeg() },
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
  answer('accountNumber', '1234567890'),
];

function visitOf(membership: Membership) {
  const claims: ConfirmedClaim[] = [];
  const { headOffice } = visitPorts();
  const visit = kioskVisit({
    headOffice: { ...headOffice, getMembership: async () => succeed(membership) },
    submitClaim: async (claim) => {
      claims.push(claim);
      return succeed(storedClaim);
    },
  });
  return { ...visit, claims };
}

describe('who is an active BPU member', () => {
  test('is asked how things are, with nothing chosen before', async () => {
    const { go, snapshot } = visitOf(payingFisherman);
    await go(toSituation);
    expect(snapshot().screen).toMatchObject({ name: 'situation', livelihood: 'BPU', chosen: null });
    await go([{ type: 'proceed' }]);
    expect(snapshot().screen).toMatchObject({ name: 'situation', unanswered: true });
  });

  test('and still works, is not asked to declare anything, and claims nothing', async () => {
    const { go, snapshot } = visitOf(payingFisherman);
    await go([...toSituation, { type: 'saySituation', situation: 'stillWorking' }, { type: 'proceed' }]);
    expect(snapshot().screen).toMatchObject({ name: 'conditions', answer: { now: [] } });
    await go([{ type: 'proceed' }]);
    expect(snapshot().screen.name).toBe('conditions');
  });

  test('and has stopped, is told what ends, declares it, and the claim carries the word', async () => {
    const { go, snapshot, claims } = visitOf(payingFisherman);
    await go([...toSituation, ...stopped]);
    expect(snapshot().screen).toMatchObject({ name: 'businessStopped', protection: ['jkk', 'jkm'] });
    await go([{ type: 'agree' }]);
    expect(snapshot().screen).toMatchObject({ name: 'conditions', answer: { now: ['businessStopped'] } });
    await go(fromConditionsToCheck);
    expect(snapshot().screen).toMatchObject({
      name: 'check',
      claim: { ends: ['jkk', 'jkm'], declared: true },
    });
    await go([{ type: 'submitClaim' }]);
    expect(claims).toMatchObject([
      {
        reason: 'businessStopped',
        declaration: { what: 'businessStopped', declaredAt: '2026-11-22T03:00:00.000Z' },
      },
    ]);
  });

  test('and does not declare it, is asked again how things are', async () => {
    const { go, snapshot } = visitOf(payingFisherman);
    await go([...toSituation, ...stopped, { type: 'decline' }]);
    expect(snapshot().screen.name).toBe('situation');
  });

  test('loses the declaration with another answer', async () => {
    const { go, snapshot } = visitOf(payingFisherman);
    await go([...toSituation, ...stopped, { type: 'agree' }, { type: 'back' }]);
    await go([{ type: 'saySituation', situation: 'died' }, { type: 'proceed' }]);
    expect(snapshot().screen).toMatchObject({
      name: 'conditions',
      answer: { now: [], next: { kind: 'atDesk', claims: [{ reason: 'death' }] } },
    });
  });
});

test('who stopped long ago declares nothing, is asked nothing, and no membership ends', async () => {
  const { go, snapshot, claims } = visitOf(fisherman);
  await go(toSituation);
  expect(snapshot().screen).toMatchObject({ name: 'conditions', answer: { isWhole: true } });
  await go(fromConditionsToCheck);
  expect(snapshot().screen).toMatchObject({ name: 'check', claim: { ends: null, declared: false } });
  await go([{ type: 'submitClaim' }]);
  expect(claims).toMatchObject([{ declaration: null }]);
});
