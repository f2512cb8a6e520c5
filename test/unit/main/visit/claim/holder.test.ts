import { describe, expect, test } from 'vitest';
import type { AccountAnswer } from '../../../../../contract/head-office/inquiries.ts';
import { succeed } from '../../../../../contract/outcome.ts';
import { defaultPolicy } from '../../../../../contract/policy/policy.ts';
import { buildConfirmedClaim } from '../../../../../main/visit/claim/build-confirmed-claim.ts';
import { kioskVisit, toCheck } from '../../../../fixtures/visit/kiosk-visit.ts';
import { visitPorts } from '../../../../fixtures/visit/visit-ports.ts';

/** A visit to the page after the account's number, where the bank answers so. */
async function afterAccount(answer: AccountAnswer, similarHolderTo: 'headOffice' | 'desk' = 'headOffice') {
  const ports = visitPorts();
  const visit = kioskVisit({
    policy: () => ({ ...defaultPolicy, names: { ...defaultPolicy.names, similarHolderTo } }),
    headOffice: { ...ports.headOffice, inquireAccount: async () => succeed(answer) },
  });
  await visit.go(toCheck);
  return visit;
}

describe('the name of an account’s holder', () => {
  test('that matches is shown covered, so that the person knows the account by it', async () => {
    const { snapshot } = await afterAccount({ holder: 'matches', maskedName: 'R***** H******' });
    expect(snapshot().screen).toMatchObject({
      name: 'check',
      claim: { holder: 'matches', maskedName: 'R***** H******' },
    });
  });

  test('that is similar lets the claim go on and marks it, and is not shown', async () => {
    const { host, snapshot } = await afterAccount({ holder: 'staffDecides', maskedName: 'never shown' });
    expect(snapshot().screen).toMatchObject({
      name: 'check',
      claim: { holder: 'staffDecides', maskedName: null },
    });
    expect(buildConfirmedClaim(host.current().context).holder).toBe('staffDecides');
  });

  test('that is similar leads to the desk where the policy says so', async () => {
    const { snapshot } = await afterAccount({ holder: 'staffDecides' }, 'desk');
    expect(snapshot().screen).toMatchObject({ name: 'accountRefused', because: 'staffDecides' });
  });

  test('that differs leads to another account', async () => {
    const { snapshot } = await afterAccount({ holder: 'differs' });
    expect(snapshot().screen).toMatchObject({ name: 'accountRefused', because: 'differs' });
  });
});

test('the page of the account number says how many digits the bank’s numbers have', async () => {
  const { go, snapshot } = kioskVisit();
  await go(toCheck.slice(0, -1));
  expect(snapshot().screen).toMatchObject({
    name: 'question',
    question: 'accountNumber',
    digits: defaultPolicy.banks.find(({ code }) => code === '009')?.accountDigits,
  });
});
