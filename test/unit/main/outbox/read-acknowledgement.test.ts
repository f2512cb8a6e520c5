import { CompactSign } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Acknowledgement } from '../../../../contract/claim/acknowledgement.ts';
import { ENVELOPE } from '../../../../contract/claim/envelope.ts';
import { digestOf } from '../../../../main/digest.ts';
import { acknowledgementReader } from '../../../../main/outbox/read-acknowledgement.ts';
import { makeOfficeKey, type TestOfficeKey } from '../../../fixtures/keys/office-key.ts';
import { claimId } from '../../../fixtures/visit/visit-ports.ts';

let signing: TestOfficeKey;
beforeAll(async () => {
  signing = await makeOfficeKey('Ed25519');
});

describe('the head office\u2019s signed answer', () => {
  const decision: Acknowledgement = {
    outcome: 'accepted',
    claimId,
    envelopeDigest: digestOf('an envelope'),
    decidedAt: '2026-11-22T03:00:05.000Z',
  };
  const sign = (content: object, by = signing, typ: string = ENVELOPE.acknowledgementType) =>
    new CompactSign(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'EdDSA', kid: by.published.kid, typ })
      .sign(by.privateKey);
  const read = (jws: string) => acknowledgementReader([signing.published])(jws);

  test.each<Acknowledgement>([decision, { ...decision, outcome: 'refused', refusal: 'figuresDiffer' }])(
    'is read when $outcome',
    async (content) => expect(await read(await sign(content))).toEqual(content),
  );

  test('is read by any of several published keys', async () => {
    const next = await makeOfficeKey('Ed25519');
    const readAny = acknowledgementReader([signing.published, next.published]);
    expect(await readAny(await sign(decision, next))).toEqual(decision);
  });

  test('is not believed from a key that was not published', async () => {
    expect(await read(await sign(decision, await makeOfficeKey('Ed25519')))).toBeUndefined();
  });

  test('is not believed from a stranger who uses the head office\u2019s key id', async () => {
    const stranger = { ...(await makeOfficeKey('Ed25519')), published: signing.published };
    expect(await read(await sign(decision, stranger))).toBeUndefined();
  });

  test('is not believed when the head office signed it as something else', async () => {
    expect(await read(await sign(decision, signing, ENVELOPE.claimDigestType))).toBeUndefined();
  });

  test('is not believed when it was changed on the way', async () => {
    const [header, , signature] = (
      await sign({ ...decision, outcome: 'refused', refusal: 'unreadable' })
    ).split('.');
    const payload = Buffer.from(JSON.stringify(decision)).toString('base64url');
    expect(await read([header, payload, signature].join('.'))).toBeUndefined();
  });

  test.each([
    ['an outcome that there is not', { ...decision, outcome: 'paid' }],
    ['no digest', { ...decision, envelopeDigest: undefined }],
    ['another claim id than any', { ...decision, claimId: uuidv7().slice(1) }],
  ])('is not believed with %s', async (_what, content) => {
    expect(await read(await sign(content))).toBeUndefined();
  });

  test.each(['', 'nonsense', 'a.b.c', '{"outcome":"accepted"}'])('is not %j', async (text) => {
    expect(await read(text)).toBeUndefined();
  });

  test('is not believed unsigned', async () => {
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    const payload = Buffer.from(JSON.stringify(decision)).toString('base64url');
    expect(await read(`${header}.${payload}.`)).toBeUndefined();
  });
});
