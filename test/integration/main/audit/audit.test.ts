import { describe, expect, test } from 'vitest';
import { accepted, openStorage, refused, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { tamper } from '../../../fixtures/storage/tamper.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

/** A kiosk that took two claims and had them decided: five entries. */
function history() {
  const kiosk = openStorage(temporaryFolder());
  const { store, audit } = kiosk;
  audit.append('kioskStarted', { version: '0.1.0', training: false });
  const claims = [sealedClaim(store), sealedClaim(store)] as const;
  for (const claim of claims) store.enqueue(claim);
  store.recordDecision(accepted(claims[0]), 'first-answer');
  store.recordDecision(refused(claims[1]), 'second-answer');
  return { ...kiosk, claims };
}

test('the audit log tells what happened to each claim, in order, and follows from entry to entry', () => {
  const { database, audit, claims } = history();
  const events = database.prepare('SELECT event FROM audit ORDER BY sequence').pluck().all();
  expect(events).toEqual(['kioskStarted', 'claimQueued', 'claimQueued', 'claimAccepted', 'claimRefused']);
  const last = database.prepare('SELECT fields FROM audit WHERE sequence = 5').pluck().get();
  const { claimId, envelopeDigest } = claims[1];
  expect(last).toBe(JSON.stringify({ claimId, envelopeDigest, refusal: 'figuresDiffer' }));
  expect(audit.firstBroken()).toBeNull();
});

test('an empty audit log is whole', () => {
  expect(openStorage(temporaryFolder()).audit.firstBroken()).toBeNull();
});

test('the chain goes on where it ended when the kiosk was started anew', () => {
  const folder = temporaryFolder();
  const first = openStorage(folder);
  first.audit.append('kioskStarted', { version: '0.1.0', training: false });
  first.database.close();
  const second = openStorage(folder);
  second.audit.append('kioskStarted', { version: '0.1.1', training: false });
  expect(second.audit.firstBroken()).toBeNull();
});

describe('the kiosk itself can change no entry', () => {
  test.each([
    'UPDATE audit SET at = 0',
    'DELETE FROM audit',
    'REPLACE INTO audit SELECT * FROM audit WHERE sequence = 1',
  ])('%s', (statement) => {
    const { database, audit } = history();
    expect(() => database.exec(statement)).toThrow('the audit log is append-only');
    expect(audit.firstBroken()).toBeNull();
  });
});

describe('an entry that was changed from outside is found by its number', () => {
  test.each<[string, string, number]>([
    ['another time', 'UPDATE audit SET at = at + 1 WHERE sequence = 3', 3],
    ['another event', "UPDATE audit SET event = 'claimAccepted' WHERE sequence = 5", 5],
    ['other fields', "UPDATE audit SET fields = '{}' WHERE sequence = 1", 1],
    [
      'another digest',
      "UPDATE audit SET digest = replace(digest, substr(digest, 1, 4), 'beef') WHERE sequence = 2",
      2,
    ],
    ['one taken out', 'DELETE FROM audit WHERE sequence = 2', 2],
    ['the first taken out', 'DELETE FROM audit WHERE sequence = 1', 1],
    [
      'two exchanged',
      'UPDATE audit SET sequence = 9 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 9',
      2,
    ],
    [
      'one put in',
      'UPDATE audit SET sequence = sequence + 100 WHERE sequence > 2; INSERT INTO audit SELECT 3, at, event, fields, previous, hex(zeroblob(32)) FROM audit WHERE sequence = 2; UPDATE audit SET sequence = sequence - 99 WHERE sequence > 100',
      3,
    ],
  ])('%s', (_what, change, number) => {
    const { file, audit } = history();
    tamper(file, change);
    expect(audit.firstBroken()).toBe(number);
  });
});
