import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import document from '../../../../contract/policy/default.json' with { type: 'json' };
import { makeKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { advance, claimsOf } from '../../../fixtures/head-office/claims.ts';
import {
  getMembership,
  signIn,
  startTestHeadOffice,
  TestClock,
  type TestHeadOfficeOptions,
} from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';

// PP 46/2015 article 22(6): a part is paid once in a membership, whatever the editions say that come after.
test('a claim goes by its own edition until it is paid: a part is remembered, and the stages stay', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'head-office-'));
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const kiosk = await makeKiosk();
  const clock = new TestClock();
  const start = (options: TestHeadOfficeOptions = {}) =>
    startTestHeadOffice({ dataFolder, kiosks: [kiosk], clock, ...options });
  const first = await start();
  const someone = await visit(first, kiosk, 'partial-possible');
  const filled = await fillIn(someone, 'partialTenPercent');
  expect(await decisionOn(someone, filled)).toMatchObject({ outcome: 'accepted' });
  await first.stop();

  const policyFile = await writePolicy({
    ...document,
    version: document.version + 1,
    reasons: document.reasons.filter(({ id }) => id !== 'partialTenPercent'),
    tracking: { ...document.tracking, stages: ['agenda', 'done'] },
  });
  const second = await start({ settings: { policyFile } });
  onTestFinished(() => second.stop());
  const [tracked] = await claimsOf(second, 'partial-possible');
  expect(tracked?.stages.map(({ stage }) => stage)).toEqual(document.tracking.stages);
  await advance(second, 24 * 10);
  const { partialTaken } = await getMembership(second, await signIn(second, 'partial-possible'));
  expect(partialTaken).toMatchObject({ reason: 'partialTenPercent', amount: filled.claim.payout.gross });
});
