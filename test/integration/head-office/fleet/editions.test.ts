import { afterEach, beforeEach, expect, test } from 'vitest';
import policyDocument from '../../../../contract/policy/default.json' with { type: 'json' };
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { makeKiosk, type TestKiosk } from '../../../fixtures/claim/sealed-claim.ts';
import { startTestHeadOffice, type TestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { decisionOn, fillIn, visit } from '../../../fixtures/head-office/visit.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** The edition after the shipped one, with a ceiling below what the claimant of these tests has. */
const LATER = {
  ...policyDocument,
  version: policyDocument.version + 1,
  ceiling: { ...policyDocument.ceiling, balance: 'Rp2.500.000,00' },
};

let folder: string;
let kiosk: TestKiosk;
let headOffice: TestHeadOffice | undefined;
beforeEach(async () => {
  folder = temporaryFolder();
  kiosk = await makeKiosk();
});
afterEach(async () => {
  await headOffice?.stop();
});

async function startUnder(document: object): Promise<TestHeadOffice> {
  await headOffice?.stop();
  const policyFile = await writePolicy(document);
  headOffice = await startTestHeadOffice({ kiosks: [kiosk], dataFolder: folder, settings: { policyFile } });
  return headOffice;
}

/** What is decided on a claim made under an edition. */
async function decisionUnder(policy: typeof defaultPolicy) {
  if (!headOffice) throw new Error('no head office was started');
  const someone = await visit(headOffice, kiosk, 'bpu-under-ceiling');
  return decisionOn(someone, await fillIn(someone, 'businessStopped', { policy }));
}

test('a claim is judged by the edition that it was made under, though a newer one is in force', async () => {
  await startUnder(policyDocument);
  await startUnder(LATER);
  expect(await decisionUnder(defaultPolicy)).toMatchObject({ outcome: 'accepted' });
});

test('by the present one, where it was made under that', async () => {
  await startUnder(policyDocument);
  await startUnder(LATER);
  const later = { ...defaultPolicy, version: LATER.version };
  expect(await decisionUnder(later)).toMatchObject({ outcome: 'refused', refusal: 'notEligible' });
});

test('and not at all where the head office never had it, and the present one is against it', async () => {
  await startUnder(LATER);
  expect(await decisionUnder(defaultPolicy)).toMatchObject({ outcome: 'notTaken' });
});

test('by the present one, where the other was not in force on the day of the claim', async () => {
  await startUnder({ ...policyDocument, validFrom: '2027-01-01' });
  await startUnder(LATER);
  expect(await decisionUnder(defaultPolicy)).toMatchObject({ outcome: 'refused', refusal: 'notEligible' });
});
