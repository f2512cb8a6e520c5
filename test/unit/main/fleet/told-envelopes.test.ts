import { expect, test } from 'vitest';
import { WAITING_AT_ONCE } from '../../../../contract/fleet/heartbeat.ts';
import { digestOf } from '../../../../main/digest.ts';
import { openToldEnvelopes } from '../../../../main/fleet/told-envelopes.ts';
import { accepted, openStorage, sealedClaim } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

test('the head office is told of every envelope that waits, page by page, and of none twice', () => {
  const { store, database } = openStorage(temporaryFolder());
  const claims = Array.from({ length: WAITING_AT_ONCE + 2 }, () => sealedClaim(store, 'envelope'.repeat(9)));
  const own = claims.map((claim, place) => ({ ...claim, envelopeDigest: digestAt(place) }));
  for (const claim of own) store.enqueue(claim);
  const [parked, arrived] = own;
  if (!parked || !arrived) throw new Error('there are claims');
  store.park(parked.claimId, 'envelopeDamaged');
  const envelopes = openToldEnvelopes(database);
  const first = envelopes.page();
  expect(first).toHaveLength(WAITING_AT_ONCE);
  // Without an answer they are told of again.
  expect(envelopes.page()).toEqual(first);
  expect(envelopes.told(first)).toBe(true);
  store.recordDecision(accepted(arrived), 'signed');
  const second = envelopes.page();
  expect(envelopes.told(second)).toBe(false);
  expect(envelopes.page()).toEqual([]);
  expect([...first, ...second].toSorted()).toEqual(
    own.map(({ envelopeDigest }) => envelopeDigest).toSorted(),
  );
  // After a restart it is told of all that wait by then.
  expect(openToldEnvelopes(database).page()).not.toContain(arrived.envelopeDigest);
});

const digestAt = (place: number) => digestOf(`envelope ${place}`);
