import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimIdSchema } from '../../contract/claim/claim.ts';
import { Dice } from '../fixtures/numbers/dice.ts';
import { verifyReceipts } from './bench/verify-receipts.ts';
import { Branch } from './branch/branch.ts';
import { killPoints, postponePoints, type ReceiptShown } from './kiosk/protocol.ts';

// What the bench measures with: it must see every point at which it kills, and find what it looks for.

let branch: Branch;
beforeAll(async () => {
  branch = await Branch.open();
});
afterAll(() => branch.close());

const NOBODY = new Set<string>();
const dice = new Dice(1, 'instruments');

/** The receipt of somebody who has just claimed. */
async function shown(): Promise<ReceiptShown> {
  expect(await branch.visit(dice, true)).toMatchObject({ end: 'receipt', delivered: true });
  const receipt = branch.kiosk.receipts.at(-1);
  if (!receipt) throw new Error('no receipt was shown');
  return receipt;
}

test('the kiosk comes to every point at which it can be killed', async () => {
  let refusals = 1;
  branch.line.fate = ({ isClaim }) =>
    isClaim && refusals-- > 0 ? { kind: 'answer', status: 503 } : { kind: 'pass' };
  await shown();
  branch.line.heal();
  const missed = async () => {
    const reached = (await branch.kiosk.state())?.reached ?? {};
    return [...killPoints, ...postponePoints].filter((point) => !(point in reached));
  };
  await expect.poll(missed, { timeout: 10_000 }).toEqual([]);
});

test('a kiosk that is to die at a point dies there, and no receipt comes after', async () => {
  const before = branch.kiosk.receipts.length;
  branch.kiosk.dieAt('receipt:before', 1);
  expect(await branch.visit(dice)).toMatchObject({ end: 'died' });
  expect(branch.kiosk.running).toBe(false);
  expect(branch.kiosk.receipts).toHaveLength(before);
  expect(await branch.kiosk.start()).toBeUndefined();
});

describe('the verification of receipts', () => {
  test('finds nothing wrong with a claim that arrived as confirmed', async () => {
    expect(await verifyReceipts(branch, [await shown()], NOBODY)).toEqual({
      confirmed: 1,
      receipts: 1,
      accepted: 1,
      unreadable: 0,
      gone: 0,
      lost: 0,
      twice: 0,
      falseReceipts: 0,
      sameNumber: 0,
      remarks: [],
      listed: [],
    });
  });

  test('calls a claim lost and its receipt false when neither arrived nor is kept', async () => {
    const claimId = claimIdSchema.parse('019abcde-0000-7000-8000-000000000001');
    const receipt = { ...(await shown()), claimId };
    expect(await verifyReceipts(branch, [receipt], NOBODY)).toMatchObject({
      accepted: 0,
      lost: 1,
      falseReceipts: 1,
    });
  });

  test('calls a claim lost when another photo arrived than was taken', async () => {
    const receipt = { ...(await shown()), photoDigest: 'another' };
    expect(await verifyReceipts(branch, [receipt], NOBODY)).toMatchObject({
      accepted: 0,
      lost: 1,
      falseReceipts: 0,
    });
  });

  test('calls a receipt false whose number was given before', async () => {
    const receipt = await shown();
    const before = new Set([receipt.receiptNumber]);
    expect(await verifyReceipts(branch, [receipt], before)).toMatchObject({ accepted: 1, falseReceipts: 1 });
  });

  test('calls a claim accepted twice when the head office would pay it twice', async () => {
    const receipt = await shown();
    await branch.registry.payTwice(receipt.email);
    expect(await verifyReceipts(branch, [receipt], NOBODY)).toMatchObject({ accepted: 1, twice: 1 });
  });
});
