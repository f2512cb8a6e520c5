import sharp from 'sharp';
import { v7 as uuidV7 } from 'uuid';
import { makeReceiptNumber } from '../../../contract/claim/receipt-number.ts';
import { attachment } from '../../fixtures/claim/sealed-claim.ts';
import type { Attempt } from '../attempt.ts';
import { putEnvelope, type SealedCase } from '../cast/kiosk.ts';
import { askToBegin, beginByPhone, poll } from '../cast/phone.ts';
import { again, flood, sockets } from '../flood/flood.ts';

const PUT =
  'PUT /v1/claims/019a0000-0000-7000-8000-000000000000 HTTP/1.1\r\nhost: x\r\ncontent-type: application/jose\r\n';
const LARGE = 12_000_000;
const JUNK = 'AAAA..AAAA.AAAA.AAAA';

/** What is poured onto the head office, each beside honest kiosks and within bounds that a machine of two cores bears. */
export const floods: readonly Attempt[] = [
  flood('two hundred sockets that say nothing', sockets(200, '')),
  flood(
    'a hundred heads that trickle',
    sockets(100, 'GET /v1/health HTTP/1.1\r\nhost: x\r\n', { trickle: 'x-a: b\r\n' }),
  ),
  flood('six large envelopes of which one byte comes', sockets(6, `${PUT}content-length: ${LARGE}\r\n\r\nA`)),
  flood(
    'a hundred and fifty small envelopes that stand still',
    sockets(150, `${PUT}content-length: 100\r\n\r\nA`),
  ),
  flood(
    'a hundred and fifty envelopes that trickle',
    sockets(150, `${PUT}content-length: 100000\r\n\r\n`, { trickle: 'A'.repeat(400) }),
  ),
  flood(
    'a hundred sign-ins whose body trickles',
    sockets(
      100,
      'POST /v1/sessions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9000\r\n\r\n',
      { trickle: ' ' },
    ),
  ),
  flood('four who send twelve megabytes of junk again and again', async (_testbed, sender, over) => {
    const junk = Buffer.alloc(LARGE, 'A');
    await again(4, over, (place) =>
      putEnvelope(sender.at(farAway(place)), { claimId: uuidV7(), envelope: junk }),
    );
  }),
  flood('junk envelopes, as fast as thirty can', (_testbed, sender, over) =>
    again(30, over, (place, round) =>
      putEnvelope(sender.at(farAway(place * 1_000 + round)), { claimId: uuidV7(), envelope: JUNK }),
    ),
  ),
  flood(
    'a hundred and fifty sign-ins at once, of as many names from as many networks',
    (_testbed, sender, over) =>
      again(150, over, (place, round) =>
        sender
          .at(farAway(place + 150 * round))
          .post('/v1/sessions', { email: `x${place}.${round}@contoh.id`, password: 'x' }),
      ),
  ),
  flood('forty operators’ sign-ins at once', (_testbed, sender, over) =>
    again(40, over, (place, round) =>
      sender
        .at(farAway(place + 40 * round))
        .send('POST', '/fleet/sign-in', { form: { name: `tono${place}`, password: 'x' } }),
    ),
  ),
  flood('junk kids, as fast as twenty can', (_testbed, sender, over) =>
    again(20, over, () =>
      askToBegin(sender, `${Buffer.from('{"kid":{"a":1}}').toString('base64url')}.e30.AAAA`),
    ),
  ),
  flood('look-ups of receipts, as fast as twenty can', (_testbed, sender, over) =>
    again(20, over, (place, round) =>
      sender.at(farAway(place * 1_000 + round)).post('/v1/claim-progress', {
        receiptNumber: makeReceiptNumber('ATK', '00', 1_000 + round),
        birthDate: '1980-01-01',
      }),
    ),
  ),
  flood('pages for phones, as fast as twenty can', (_testbed, sender, over) =>
    again(20, over, (place, round) => sender.at(farAway(place * 1_000 + round)).get('/masuk?kode=BCDFGHJK')),
  ),
  flood(
    'polls of one device code by a stolen key, as fast as ten can',
    async ({ kiosks }, sender, over) => {
      const { device_code } = await beginByPhone(sender, kiosks.stolen);
      await again(10, over, async () =>
        poll(sender, await kiosks.stolen.clientAssertion('/oauth/token'), device_code),
      );
    },
    { mayChange: ['device_codes'] },
  ),
  flood(
    'device codes begun by a stolen key, as fast as ten can',
    async ({ kiosks }, sender, over) => {
      await again(10, over, async () =>
        askToBegin(sender, await kiosks.stolen.clientAssertion('/oauth/device_authorization')),
      );
    },
    { mayChange: ['device_codes'] },
  ),
  flood(
    'envelopes signed wrongly by a stolen key, as fast as ten can',
    async ({ kiosks, claimants }, sender, over) => {
      const { claimId, envelope } = await kiosks.stolen.sealedClaimOf(await claimants.next());
      await again(10, over, () => kiosks.stolen.put(sender, { claimId: uuidV7(), envelope }));
      return void claimId;
    },
  ),
  flood(
    'parts of a megabyte by a stolen key, as fast as four can',
    async ({ kiosks }, sender, over) => {
      const envelope = 'A'.repeat(8_000_000);
      await again(4, over, () =>
        kiosks.stolen.patch(sender, { claimId: uuidV7(), envelope }, { from: 0, to: 1_000_000 }),
      );
    },
    { mayChange: ['uploads', 'upload_parts'] },
  ),
  flood(
    'photos of twelve megapixels by a stolen key, as fast as four can',
    async ({ kiosks, claimants }, sender, over) => {
      const large = { width: 4_000, height: 2_990, channels: 3, background: '#665544' } as const;
      const photo = new Uint8Array(await sharp({ create: large }).jpeg({ quality: 60 }).toBuffer());
      const cases: SealedCase[] = [];
      for (let place = 0; place < 20; place += 1) {
        const filled = kiosks.stolen.claimOf(await claimants.next());
        // Another session than the person’s, so that each is looked at and none is paid.
        const claim = { ...filled.claim, photo: attachment(photo), sessionId: crypto.randomUUID() };
        cases.push(await kiosks.stolen.seal({ claim, attachments: [photo, ...filled.attachments.slice(1)] }));
      }
      await again(4, over, async (place, round) => {
        const sealed = cases[(place + 4 * round) % cases.length];
        if (sealed) await kiosks.stolen.put(sender, sealed);
      });
    },
  ),
];

/** One of many networks. */
function farAway(place: number): string {
  return `${100 + (place % 90)}.${Math.floor(place / 90) % 250}.${Math.floor(place / 22_500) % 250}.7`;
}
