import { compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { splitLine } from '../../../../contract/claim/envelope.ts';
import { accountNumberSchema } from '../../../../contract/identity/bank-account.ts';
import { sen } from '../../../../contract/money.ts';
import { fileStorage, loadKioskKey } from '../../../../main/keys/kiosk-key.ts';
import { claimSealer } from '../../../../main/keys/seal.ts';
import { attester, claimSigner } from '../../../../main/keys/sign.ts';
import type { ConfirmedClaim } from '../../../../main/visit/chart/confirmed-claim.ts';
import { claimSubmission } from '../../../../main/visit/claim/submit-claim.ts';
import { visitRequestSchema } from '../../../../main/visit-process/messages.ts';
import { requestHandler } from '../../../../main/visit-process/requests.ts';
import { resignedWorker } from '../../../fixtures/claim/memberships.ts';
import { smallJpeg } from '../../../fixtures/claim/sealed-claim.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { openStorage } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { session } from '../../../fixtures/visit/visit-ports.ts';

function confirmedClaim(): ConfirmedClaim & { readonly photo: Uint8Array } {
  return {
    claimId: claimIdSchema.parse(uuidv7()),
    sessionId: session.sessionId,
    language: 'id',
    noticeVersion: '2026-11-01',
    consentGivenAt: new Date('2026-11-18T02:50:00.000Z'),
    identity: { kind: 'account' },
    assistance: null,
    participant: {
      participantId: resignedWorker.participantId,
      nik: resignedWorker.nik,
      name: resignedWorker.name,
      birthDate: resignedWorker.birthDate,
      kpj: resignedWorker.cards.map(({ kpj }) => kpj),
    },
    membership: resignedWorker,
    reason: 'resigned',
    declaration: null,
    npwp: null,
    npwpStanding: null,
    bankCode: '002',
    bankName: 'BRI',
    accountNumber: accountNumberSchema.parse('900000855602124'),
    holder: 'unchecked',
    payout: { gross: sen(412_512_345), tax: sen(0), net: sen(412_512_345) },
    policyVersion: 3,
    dueOn: '2026-11-25',
    photo: new Uint8Array(smallJpeg()),
    photoQuality: null,
    presence: null,
    documents: [
      {
        document: 'resignationLetter',
        originalSeen: false,
        pages: [1, 2].map((page) => ({
          jpeg: new Uint8Array(smallJpeg(200, 280, page)),
          check: 'readable' as const,
        })),
      },
    ],
  };
}

/** A kiosk that can store claims, with a head office key of which the test holds the private part. */
async function kiosk({ brokenKey = false } = {}) {
  const folder = temporaryFolder();
  const clock = new TestClock();
  const storage = openStorage(folder, clock);
  const pair = await generateKeyPair('ECDH-ES', { crv: 'X25519', extractable: true });
  const { x } = z.object({ x: z.string() }).parse(await exportJWK(pair.publicKey));
  const key = await loadKioskKey(`${folder}/kiosk-key`, fileStorage);
  const faults: unknown[] = [];
  /** How many claims were waiting in storage each time the sender was woken. */
  const woken: number[] = [];
  const onFault = (error: unknown) => faults.push(error);
  const { branchId, kioskId } = kioskConfig();
  // Main's side, which numbers, signs and stores; the visit's side, which seals.
  const answer = requestHandler({
    kiosk: { branchId, kioskId, clock },
    sign: { claim: claimSigner(key), attestation: attester(key), assertion: async () => 'an assertion' },
    store: storage.store,
    helper: () => null,
    giveNonce: async () => null,
    onStored: () => woken.push(storage.store.waiting().claims),
    onNotStored: onFault,
    onBug: onFault,
  });
  const submitClaim = claimSubmission({
    config: kioskConfig(),
    clock,
    sealer: claimSealer([{ kty: 'OKP', crv: 'X25519', x: brokenKey ? 'AAAA' : x, kid: 'office' }]),
    // As between processes: what has not the form of a request is not answered.
    ask: (request) => answer(visitRequestSchema.parse(structuredClone(request))),
    onFault,
  });
  return { ...storage, privateKey: pair.privateKey, clock, faults, woken, submitClaim };
}

describe('a confirmed claim', () => {
  test('is stored before there is a receipt, which says what the participant confirmed', async () => {
    const { submitClaim, store, woken, faults, clock } = await kiosk();
    const confirmed = confirmedClaim();
    const stored = await submitClaim(confirmed);
    const [due] = store.due(1, []);
    expect(stored).toEqual({
      ok: true,
      value: {
        envelopeDigest: due?.envelopeDigest,
        receipt: {
          receiptNumber: expect.stringMatching(/^BDG-02-000001-[0-9A-Z]$/),
          confirmedAt: clock.now().toISOString(),
          name: 'RAHMAT HIDAYAT',
          reason: 'resigned',
          net: 412_512_345,
          bankName: 'BRI',
          accountTail: '2124',
          dueOn: '2026-11-25',
        },
      },
    });
    expect(store.stateOf(confirmed.claimId)).toBe('queued');
    expect(woken).toEqual([1]);
    expect(faults).toEqual([]);
  });

  test('reaches the envelope with its pictures, also when the visit is wiped while it is being sealed', async () => {
    const { submitClaim, store, privateKey } = await kiosk();
    const confirmed = confirmedClaim();
    const pages = confirmed.documents.flatMap((document) => document.pages.map(({ jpeg }) => jpeg));
    const pictures = Buffer.concat([confirmed.photo, ...pages]);
    const storing = submitClaim(confirmed);
    confirmed.photo.fill(0);
    for (const jpeg of pages) jpeg.fill(0);
    expect(await storing).toMatchObject({ ok: true });
    const [due] = store.due(1, []);
    const { plaintext } = await compactDecrypt(due?.envelope ?? '', privateKey);
    const claim = splitLine(splitLine(plaintext)?.rest ?? new Uint8Array());
    expect(Buffer.compare(claim?.rest ?? new Uint8Array(), pictures)).toBe(0);
  });
});

describe('a claim that cannot be stored has no receipt, and the fault is reported', () => {
  test('when the disk fails; once it works again the claim is stored under a number of its own', async () => {
    const { submitClaim, store, database, faults, woken } = await kiosk();
    const confirmed = confirmedClaim();
    database.exec(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'the disk is full'); END",
    );
    expect(await submitClaim(confirmed)).toEqual({ ok: false, problem: 'notStored' });
    expect(faults.map(String)).toEqual(['SqliteError: the disk is full']);
    expect(store.stateOf(confirmed.claimId)).toBeUndefined();
    expect(woken).toEqual([]);
    database.exec('DROP TRIGGER full');
    const again = await submitClaim(confirmed);
    expect(again.ok && again.value.receipt.receiptNumber).toMatch(/^BDG-02-000002-/);
    expect(store.stateOf(confirmed.claimId)).toBe('queued');
  });

  test('when no receipt number can be taken', async () => {
    const { submitClaim, store, database, faults } = await kiosk();
    database.exec('DELETE FROM receipt_counter');
    const confirmed = confirmedClaim();
    expect(await submitClaim(confirmed)).toEqual({ ok: false, problem: 'notStored' });
    expect(faults.length).toBe(1);
    expect(store.stateOf(confirmed.claimId)).toBeUndefined();
  });

  test('when it cannot be sealed', async () => {
    const { submitClaim, store, faults } = await kiosk({ brokenKey: true });
    const confirmed = confirmedClaim();
    expect(await submitClaim(confirmed)).toEqual({ ok: false, problem: 'notStored' });
    expect(faults.length).toBe(1);
    expect(store.stateOf(confirmed.claimId)).toBeUndefined();
  });

  test('when a part of it has not the form of the contract', async () => {
    const { submitClaim, store, faults } = await kiosk();
    const confirmed = { ...confirmedClaim(), sessionId: 'none' };
    expect(await submitClaim(confirmed)).toEqual({ ok: false, problem: 'notStored' });
    expect(faults.length).toBe(1);
    expect(store.stateOf(confirmed.claimId)).toBeUndefined();
  });

  test('when the same claim is stored already: it is not sent twice', async () => {
    const { submitClaim, store } = await kiosk();
    const confirmed = confirmedClaim();
    await submitClaim(confirmed);
    expect(await submitClaim(confirmed)).toEqual({ ok: false, problem: 'notStored' });
    expect(store.waiting().claims).toBe(1);
  });
});
