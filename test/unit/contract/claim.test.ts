import { describe, expect, test } from 'vitest';
import { claimSchema, trackedClaimSchema } from '../../../contract/claim/claim.ts';
import { STAGES } from '../../../contract/policy/stages.ts';
import { DIGEST, goodClaim } from '../../fixtures/claim/good-claim.ts';

const UUID_V4 = '7c3b1f5e-2f44-4c11-9d0a-0a3c5a2b9e10';

describe('a claim that is right in every field', () => {
  test('is taken as it is', () => {
    expect(claimSchema.parse(goodClaim)).toEqual(goodClaim);
  });

  test('and stays the same through JSON, in which it is signed', () => {
    expect(claimSchema.parse(JSON.parse(JSON.stringify(goodClaim)))).toEqual(goodClaim);
  });

  test.each<[string, Record<string, unknown>]>([
    ['no documents, where the reason asks for none', { documents: [] }],
    ['an old NPWP', { npwp: '012345674901000' }],
    [
      'an account that the bank could not be asked about',
      { account: { ...goodClaim.account, holder: 'unchecked' } },
    ],
    ['several cards', { participant: { ...goodClaim.participant, kpj: ['12345678901', '12345678902'] } }],
    [
      'the help of staff, with who entered what',
      {
        assistance: {
          staffId: 'B07',
          consentVersion: '2026-11-23',
          consentedAt: '2026-11-18T02:51:00.000Z',
          enteredBy: { accountNumber: 'staff', photo: 'participant' },
        },
      },
    ],
    [
      'the word of staff instead of a session and a photo, and no figures then',
      {
        sessionId: undefined,
        identity: { kind: 'staffCheckedEktp', staffId: 'B07', checkedAt: '2026-11-18T02:51:00.000Z' },
        participant: { ...goodClaim.participant, participantId: undefined, kpj: [] },
        consent: { ...goodClaim.consent, photo: false },
        payout: null,
        photo: undefined,
        presence: { kind: 'staffSawPerson', staffId: 'B07', seenAt: '2026-11-18T02:52:00.000Z' },
      },
    ],
  ])('may have %s', (_what, changes) => {
    const claim = { ...goodClaim, ...changes };
    expect(claimSchema.parse(claim)).toEqual(claim);
  });

  test('loses what the contract does not know', () => {
    expect(claimSchema.parse({ ...goodClaim, motherName: 'SITI' })).toEqual(goodClaim);
  });
});

/** Every field of the claim by path, arrays by their first entry. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? ['0'] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsOf(Reflect.get(value, key), [...path, key])]);
}

/** The claim with the field at a path changed; undefined takes it out. */
function changed(path: readonly string[], to: unknown): unknown {
  const copy = structuredClone(goodClaim);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), copy);
  if (to === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, to);
  return copy;
}

function faultsOf(claim: unknown): string[] {
  const issues = claimSchema.safeParse(claim).error?.issues ?? [];
  return [...new Set(issues.map((issue) => issue.path.join('.')))];
}

describe('a claim is refused, and the path says where,', () => {
  const identity = { kind: 'staffCheckedEktp', staffId: 'B07', checkedAt: '2026-11-18T02:51:00.000Z' };
  const presence = { kind: 'staffSawPerson', staffId: 'B07', seenAt: '2026-11-18T02:52:00.000Z' };

  test.each<[string, object, string]>([
    ['figures are missing although the head office was asked', { identity, payout: null }, 'payout'],
    ['a photo goes with the word that there is none', { presence }, 'presence'],
    ['staff saw the person, and consent to a photo stands', { presence, photo: undefined }, 'consent.photo'],
    ['nobody was signed in and no staff checked', { sessionId: undefined }, 'sessionId'],
  ])('where %s', (_what, changes, path) => {
    expect(faultsOf({ ...goodClaim, ...changes })).toEqual([path]);
  });

  const fields = pathsOf(goodClaim).map((path) => [path.join('.'), path] as const);

  test.each(fields)('without %s', (name, path) => {
    expect(faultsOf(changed(path, undefined))).toEqual([name]);
  });

  test.each(fields)('with something else entirely as %s', (name, path) => {
    expect(faultsOf(changed(path, Symbol.for('nothing of the kind')))).toEqual([name]);
  });

  test.each<[string, unknown]>([
    ['format', 'anjungan-jht/claim/2'],
    ['claimId', UUID_V4],
    ['claimId', '0190A6B4'],
    ['receiptNumber', 'BDG-02-000137-?'],
    ['receiptNumber', goodClaim.receiptNumber.replace('137', '138')],
    ['confirmedAt', '2026-11-18T10:00:00.000+07:00'],
    ['confirmedOn', '2026-11-31'],
    ['policyVersion', 0],
    ['policyVersion', 1.5],
    ['language', 'xx'],
    ['sessionId', 'session'],
    ['consent.givenAt', '2026-11-18'],
    ['consent.photo', false],
    ['participant.participantId', '42'],
    ['participant.nik', '327301540790000'],
    ['participant.name', '--'],
    ['participant.birthDate', '1990-02-29'],
    ['participant.kpj', []],
    ['participant.kpj.0', ''],
    ['reason', 'holiday'],
    ['dataConfirmed', false],
    ['npwp', ''],
    ['npwp', '01.234.567.4-901.000'],
    ['account.number', '12345'],
    ['account.number', 1234567890],
    ['account.holder', 'differs'],
    ['payout.gross', 0.5],
    ['payout.net', '500000000'],
    ['payout.tax', Number.MAX_SAFE_INTEGER + 1],
    ['photo.mediaType', 'image/png'],
    ['photo.bytes', 0],
    ['photo.bytes', -1],
    ['photo.digest', DIGEST.toUpperCase()],
    ['photo.digest', DIGEST.slice(1)],
    ['documents.0.document', 'paklaring'],
    ['documents.0.originalSeen', 'yes'],
    ['documents.0.pages', []],
    ['documents.0.pages.0.check', 'good'],
    ['documents.0.pages.0.attachment.bytes', 0.5],
  ])('with %s as %j', (name, value) => {
    expect(faultsOf(changed(name.split('.'), value))).toEqual([name]);
  });
});

describe('a claim as Tracking Klaim shows it', () => {
  const tracked = {
    claimId: goodClaim.claimId,
    receiptNumber: goodClaim.receiptNumber,
    reason: goodClaim.reason,
    submittedAt: goodClaim.confirmedAt,
    net: goodClaim.payout.net,
    confirmedNet: goodClaim.payout.net,
    bankCode: '014',
    accountTail: '7890',
    stages: STAGES.map((stage, place) => ({ stage, reachedAt: place === 0 ? goodClaim.confirmedAt : null })),
    refusal: null,
    expectedOn: '2026-11-19',
    dueOn: '2026-11-25',
  };

  test('goes through Agenda, Penetapan, Persetujuan, Pembayaran, Selesai', () => {
    expect(trackedClaimSchema.parse(tracked)).toEqual(tracked);
    expect(STAGES).toEqual(['agenda', 'determination', 'approval', 'payment', 'done']);
  });

  test.each(['1234567890', '•••• 7890', '789'])(
    'never with more of the account than its last four digits: %s',
    (accountTail) => {
      expect(trackedClaimSchema.safeParse({ ...tracked, accountTail }).success).toBe(false);
    },
  );
});
