import { gzipSync } from 'node:zlib';
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { ENVELOPE, joinContent } from '../../../contract/claim/envelope.ts';
import { UPLOAD } from '../../../contract/claim/upload.ts';
import { ENVELOPE_TYPE } from '../../../contract/head-office/routes.ts';
import { digestOf, encryptContent, signAs } from '../../fixtures/claim/sealed-claim.ts';
import { type Attempt, VERDICT } from '../attempt.ts';
import { type KioskHand, putEnvelope, type SealedCase, strangersKey } from '../cast/kiosk.ts';
import { acceptedClaims } from '../facts.ts';
import type { Testbed } from '../testbed.ts';
import { isGood, noteOf, tally } from '../wire/note.ts';
import type { WireAnswer } from '../wire/sender.ts';

/** Of limits.envelopeBytes, as it is by default. */
const MOST_BYTES = 12_582_912;
const partsOf = (envelope: string) => envelope.split('.');
/** X25519 points of small order, which agree on a key that everybody knows (RFC 7748 section 6.1). */
const SMALL_ORDER = [Buffer.alloc(32), Buffer.from([1, ...Buffer.alloc(31)])].map((point) =>
  point.toString('base64url'),
);

/** What is tried with the form of an envelope: by anybody, and by a thief with a kiosk's key. */
export const envelopes: readonly Attempt[] = [
  ...[
    ['without parts', () => 'x'],
    ['of four parts', (envelope: string) => partsOf(envelope).slice(0, 4).join('.')],
    ['of six parts', (envelope: string) => `${envelope}.AAAA`],
    ['with another kid', (envelope: string) => withHeader(envelope, { kid: 'A'.repeat(43) })],
    ['by a shared secret (dir)', (envelope: string) => withHeader(envelope, { alg: 'dir' })],
    ['by RSA', (envelope: string) => withHeader(envelope, { alg: 'RSA1_5' })],
    [
      'by a password of a billion rounds',
      (envelope: string) =>
        withHeader(envelope, { alg: 'PBES2-HS256+A128KW', p2c: 1_000_000_000, p2s: 'AAAA' }),
    ],
    ['of another cipher', (envelope: string) => withHeader(envelope, { enc: 'A128CBC-HS256' })],
    ['packed (zip)', (envelope: string) => withHeader(envelope, { zip: 'DEF' })],
    ['with a critical field', (envelope: string) => withHeader(envelope, { crit: ['exp'], exp: 1 })],
    [
      'with a key at an address (jku)',
      (envelope: string) => withHeader(envelope, { jku: 'http://127.0.0.1:9/keys' }),
    ],
    ...SMALL_ORDER.map(
      (x, place) =>
        [
          `to a point of small order (${place + 1})`,
          (envelope: string) => withHeader(envelope, { epk: { kty: 'OKP', crv: 'X25519', x } }),
        ] as const,
    ),
    [
      'on another curve',
      (envelope: string) => withHeader(envelope, { epk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }),
    ],
    [
      'with a header that is no JSON',
      (envelope: string) => ['AAAA', ...partsOf(envelope).slice(1)].join('.'),
    ],
  ].map(([how, change]) =>
    byAnybody(String(how), typeof change === 'function' ? change : (envelope) => envelope),
  ),
  {
    name: 'an envelope larger than is taken',
    leavesNoRow: true,
    async run(_testbed, { sender }) {
      // What comes after the answer is thrown away, so the head alone is enough.
      const head = `PUT /v1/claims/${uuidV7()} HTTP/1.1\r\nhost: x\r\ncontent-type: ${ENVELOPE_TYPE}\r\n`;
      const heard = await sender.say(`${head}content-length: ${MOST_BYTES + 1}\r\n\r\nA`);
      return { note: heard.slice(9, 12), succeeded: /^HTTP\/1\.1 2/.test(heard) };
    },
  },
  {
    name: 'junk PUTs under three hundred claim ids',
    leavesNoRow: true,
    async run(_testbed, { sender }) {
      const answers: (WireAnswer | undefined)[] = [];
      for (let place = 0; place < 300; place += 1) {
        answers.push(await putEnvelope(sender, { claimId: uuidV7(), envelope: 'AAAA..AAAA.AAAA.AAAA' }));
      }
      return { note: tally(answers), succeeded: answers.some(isGood) };
    },
  },
  {
    name: 'signed by a key that nobody enrolled',
    leavesNoRow: true,
    async run({ kiosks, claimants }, { sender }) {
      const stranger = await strangersKey(kiosks.honest);
      const sealed = await stranger.sealedClaimOf(await claimants.next());
      const answer = await putEnvelope(sender, sealed);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  inside('signed by nobody (alg none)', (jws) => ['eyJhbGciOiJub25lIn0', jws.split('.')[1], ''].join('.')),
  inside('with a signature of zeros', (jws) => [...jws.split('.').slice(0, 2), 'A'.repeat(86)].join('.')),
  inside('with the header of another kiosk', (jws, { kiosks }) => {
    const header = { alg: 'EdDSA', kid: kiosks.honest.kiosk.kid, typ: ENVELOPE.claimDigestType };
    return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...jws.split('.').slice(1)].join('.');
  }),
  inside('with the key in the header (jwk)', (jws, { kiosks }) => {
    const header = {
      alg: 'EdDSA',
      jwk: kiosks.stolen.kiosk.publicKey,
      kid: kiosks.honest.kiosk.kid,
      typ: ENVELOPE.claimDigestType,
    };
    return [Buffer.from(JSON.stringify(header)).toString('base64url'), ...jws.split('.').slice(1)].join('.');
  }),
  signedOtherwise('signed as an attestation', 'anjungan-jht-attestation'),
  signedOtherwise('signed as a heartbeat', 'anjungan-jht-heartbeat'),
  content('another claim than was signed', (filled) => ({
    ...filled,
    claim: { ...filled.claim, reason: 'died' },
  })),
  content('pictures in another order', (filled) => ({
    ...filled,
    attachments: [...filled.attachments].reverse().map((bytes) => Buffer.from(bytes).reverse()),
  })),
  content('a picture more than is named', (filled) => ({
    ...filled,
    attachments: [...filled.attachments, Buffer.alloc(99)],
  })),
  content('no pictures at all', (filled) => ({ ...filled, attachments: [] })),
  part('a part that begins beyond what has come', { from: 5_000, to: 6_000 }),
  part('a part that ends beyond the whole', { from: 0, to: 2_000, length: 1_000, complete: true }),
  part('a first part of a whole of terabytes', { from: 0, to: 10, length: 9_999_999_999 }),
  part('an end that is none', { from: 0, to: 500, complete: true }),
  part('a negative beginning', { from: 0, to: 500 }, { [UPLOAD.offsetHeader]: '-1' }),
  part('a beginning that is no number', { from: 0, to: 500 }, { [UPLOAD.offsetHeader]: '0x10' }),
  {
    name: 'a packed part that unfolds to a gigabyte',
    async run({ kiosks }, { sender }) {
      const bomb = gzipSync(Buffer.alloc(64_000_000, 'A'));
      const claimId = uuidV7();
      const path = `/v1/claims/${claimId}/uploads/${'0'.repeat(64)}`;
      const answer = await sender.send('PATCH', path, {
        body: bomb,
        headers: {
          ...(await kiosks.stolen.asKiosk('PATCH', path, bomb)),
          'content-type': UPLOAD.partType,
          'content-encoding': 'gzip',
          [UPLOAD.offsetHeader]: '0',
          [UPLOAD.lengthHeader]: '64000000',
          [UPLOAD.completeHeader]: '?1',
        },
      });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a hundred uploads begun by one kiosk, and none ended',
    mayChange: ['uploads', 'upload_parts'],
    async run({ kiosks, database }, { sender }) {
      const envelope = 'A'.repeat(5_000);
      for (let place = 0; place < 100; place += 1) {
        await kiosks.stolen.patch(sender, { claimId: uuidV7(), envelope }, { from: 0, to: 1_000 });
      }
      const { kioskId } = kiosks.stolen.kiosk;
      const kept = await database
        .selectFrom('uploads')
        .select('upload_id')
        .where('kiosk_id', '=', kioskId)
        .execute();
      return { note: `${kept.length} kept`, succeeded: kept.length > 8 };
    },
  },
];

const headerSchema = z.record(z.string(), z.unknown());

function withHeader(envelope: string, change: object): string {
  const [header = '', ...rest] = partsOf(envelope);
  const own = headerSchema.parse(JSON.parse(Buffer.from(header, 'base64url').toString()));
  return [Buffer.from(JSON.stringify({ ...own, ...change })).toString('base64url'), ...rest].join('.');
}

/** Without any key: a form that is not right. */
function byAnybody(how: string, change: (envelope: string) => string): Attempt {
  return {
    name: `an envelope ${how}`,
    leavesNoRow: true,
    async run({ kiosks, claimants }, { sender }) {
      const { claimId, envelope } = await kiosks.honest.sealedClaimOf(await claimants.next());
      const answer = await putEnvelope(sender, { claimId, envelope: change(envelope) });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}

/** The envelope is right outside; what it holds was not signed so. */
function inside(how: string, change: (jws: string, testbed: Testbed) => string): Attempt {
  return withContent(`content ${how}`, async (kiosk, testbed) => {
    const { claim, attachments } = kiosk.claimOf(await testbed.claimants.next());
    const bytes = Buffer.from(JSON.stringify(claim));
    const { claimId, receiptNumber } = claim;
    const statement = { claimId, receiptNumber, claimDigest: digestOf(bytes) };
    const jws = await signAs(kiosk.kiosk, ENVELOPE.claimDigestType, statement);
    const content = joinContent({ signature: change(jws, testbed), claim: bytes, attachments });
    return { claimId, envelope: await encryptContent(content, { headOfficeKeys: kiosk.headOfficeKeys }) };
  });
}

function signedOtherwise(how: string, typ: string): Attempt {
  return withContent(`content ${how}`, async (kiosk, { claimants }) => {
    const { claim, attachments } = kiosk.claimOf(await claimants.next());
    const bytes = Buffer.from(JSON.stringify(claim));
    const { claimId, receiptNumber } = claim;
    const signature = await signAs(kiosk.kiosk, typ, {
      claimId,
      receiptNumber,
      claimDigest: digestOf(bytes),
    });
    const content = joinContent({ signature, claim: bytes, attachments });
    return { claimId, envelope: await encryptContent(content, { headOfficeKeys: kiosk.headOfficeKeys }) };
  });
}

type Filled = ReturnType<KioskHand['claimOf']>;

/** Signed by the digest of one thing, and another is in the envelope. */
function content(
  how: string,
  change: (filled: Filled) => { readonly claim: object; readonly attachments: readonly Uint8Array[] },
): Attempt {
  return withContent(how, async (kiosk, { claimants }) => {
    const filled = kiosk.claimOf(await claimants.next());
    const { claimId, receiptNumber } = filled.claim;
    const claimDigest = digestOf(Buffer.from(JSON.stringify(filled.claim)));
    const signature = await signAs(kiosk.kiosk, ENVELOPE.claimDigestType, {
      claimId,
      receiptNumber,
      claimDigest,
    });
    const { claim, attachments } = change(filled);
    const whole = joinContent({ signature, claim: Buffer.from(JSON.stringify(claim)), attachments });
    return { claimId, envelope: await encryptContent(whole, { headOfficeKeys: kiosk.headOfficeKeys }) };
  });
}

function withContent(
  name: string,
  make: (kiosk: KioskHand, testbed: Testbed) => Promise<SealedCase>,
): Attempt {
  return {
    name,
    mayChange: [...VERDICT],
    async run(testbed, { sender }) {
      const sealed = await make(testbed.kiosks.stolen, testbed);
      const answer = await testbed.kiosks.stolen.put(sender, sealed);
      const paid = (await acceptedClaims(testbed.database, sealed.claimId)) > 0;
      return { note: noteOf(answer), succeeded: paid || isGood(answer) };
    },
  };
}

function part(
  name: string,
  place: {
    readonly from: number;
    readonly to: number;
    readonly length?: number;
    readonly complete?: boolean;
  },
  headers: Record<string, string> = {},
): Attempt {
  return {
    name,
    async run({ kiosks, claimants }, { sender }) {
      const sealed = await kiosks.stolen.sealedClaimOf(await claimants.next());
      const answer = await kiosks.stolen.patch(sender, sealed, place, headers);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}
