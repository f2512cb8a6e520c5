import { describe, expect, test } from 'vitest';
import type { Membership } from '../../../../../contract/eligibility/membership.ts';
import { npwpSchema } from '../../../../../contract/identity/npwp.ts';
import type { Action } from '../../../../../contract/kiosk-api/actions/actions.ts';
import { succeed } from '../../../../../contract/outcome.ts';
import { buildConfirmedClaim } from '../../../../../main/visit/claim/build-confirmed-claim.ts';
import { partlyPaid } from '../../../../fixtures/claim/memberships.ts';
import { answer, jpeg, kioskVisit, toReason } from '../../../../fixtures/visit/kiosk-visit.ts';
import { visitPorts } from '../../../../fixtures/visit/visit-ports.ts';

const OTHER_NIK = '3273014507720004';
const OLD_NUMBER = '012345674901000';
const account: readonly Action[] = [
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
  answer('accountNumber', '1234567890'),
];

/** A visit of who took a part two years ago, to the question about the tax number. */
async function toNpwp(member: Membership = partlyPaid) {
  const { headOffice } = visitPorts();
  const visit = kioskVisit({ headOffice: { ...headOffice, getMembership: async () => succeed(member) } });
  await visit.go([
    ...toReason,
    { type: 'chooseReason', reason: 'businessStopped' },
    { type: 'proceed' },
    { type: 'dataIsRight' },
    { type: 'agree' },
    { type: 'usePhoto', jpeg: jpeg() },
  ]);
  expect(visit.snapshot().screen).toMatchObject({ name: 'question', question: 'npwp' });
  return visit;
}

describe('a tax number', () => {
  test.each([
    ['the NIK', partlyPaid.nik, 'verifiedByNik'],
    ['an old number', OLD_NUMBER, 'unverified'],
    ['an old number behind a zero', `0${OLD_NUMBER}`, 'unverified'],
  ] as const)('that is %s is taken, and the claim says how it stands', async (_what, number, standing) => {
    const { go, host, snapshot } = await toNpwp();
    await go([answer('npwp', number), ...account]);
    expect(snapshot().screen).toMatchObject({ name: 'check', claim: { npwpStanding: standing } });
    expect(buildConfirmedClaim(host.current().context)).toMatchObject({
      npwp: number,
      npwpStanding: standing,
    });
  });

  test('of sixteen digits that is not the NIK is asked about, and counts once it is said to be right', async () => {
    const { go, host, snapshot } = await toNpwp();
    await go([answer('npwp', OTHER_NIK)]);
    expect(snapshot().screen).toEqual({ name: 'npwpDoubt', npwp: OTHER_NIK, nik: partlyPaid.nik });
    expect(host.current().context.answers.npwp).toBeUndefined();
    await go([{ type: 'npwpIsRight' }, ...account]);
    expect(snapshot().screen).toMatchObject({ name: 'check', claim: { npwpStanding: 'unverified' } });
  });

  test.each<[string, Action]>([
    ['wrong', { type: 'npwpIsWrong' }],
    ['nothing', { type: 'back' }],
  ])('of which the person says %s is typed again, and is no answer', async (_what, action) => {
    const { go, host, snapshot } = await toNpwp();
    await go([answer('npwp', OTHER_NIK), action]);
    expect(snapshot().screen).toMatchObject({ name: 'question', question: 'npwp', value: OTHER_NIK });
    await go([answer('npwp', partlyPaid.nik), ...account, { type: 'changePart', part: 'npwp' }]);
    await go([answer('npwp', OTHER_NIK), action, { type: 'back' }]);
    expect(snapshot().screen).toMatchObject({ name: 'check', claim: { npwpStanding: 'verifiedByNik' } });
    expect(host.current().context.answers.npwp).toBe(partlyPaid.nik);
  });

  test('of zeros is none: it is not taken, and "I have none" is offered', async () => {
    const { go, snapshot } = await toNpwp();
    await go([answer('npwp', '000000000000000')]);
    expect(snapshot().screen).toMatchObject({
      name: 'question',
      mayLack: true,
      problem: { code: 'npwp.none' },
    });
    await go([{ type: 'decline' }, ...account]);
    expect(snapshot().screen).toMatchObject({
      name: 'check',
      claim: { npwp: null, npwpStanding: null, figures: { taxRule: 'progressiveWithoutNpwp' } },
    });
  });

  test('that the head office holds as zeros is none, and is not filled in', async () => {
    const { snapshot } = await toNpwp({ ...partlyPaid, npwp: npwpSchema.parse('000000000000000') });
    expect(snapshot().screen).toMatchObject({ name: 'question', question: 'npwp', value: '' });
  });
});
