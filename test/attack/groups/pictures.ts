import { encode } from 'jpeg-js';
import sharp from 'sharp';
import { attachment, smallJpeg } from '../../fixtures/claim/sealed-claim.ts';
import { type Attempt, VERDICT } from '../attempt.ts';
import { acceptedClaims } from '../facts.ts';
import { noteOf } from '../wire/note.ts';

/** A picture that takes longer than this to be refused has held the one who decodes. */
const HELD_MS = 5_000;
const PLAIN = { width: 320, height: 240, channels: 3, background: '#777777' } as const;
const plain = () => sharp({ create: PLAIN });

/** What a thief with a kiosk's key seals as a photo. */
export const pictures: readonly Attempt[] = [
  picture('a PNG', async () => plain().png().toBuffer()),
  picture('a GIF', async () => plain().gif().toBuffer()),
  picture('a WebP', async () => plain().webp().toBuffer()),
  picture('a TIFF', async () => plain().tiff().toBuffer()),
  picture('an SVG that names a file', async () =>
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><image href="/etc/passwd"/></svg>',
    ),
  ),
  picture('an SVG that names an address', async () =>
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><image href="http://127.0.0.1:9/x"/></svg>',
    ),
  ),
  picture('a PDF', async () =>
    Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>'),
  ),
  picture('a page of HTML', async () => Buffer.from('<html><script>alert(1)</script></html>')),
  picture('one byte', async () => Buffer.from([0xff])),
  picture('zeros', async () => Buffer.alloc(50_000)),
  picture('half a JPEG', async () => Buffer.from(smallJpeg()).subarray(0, 3_000)),
  picture('a JPEG of one pixel', async () =>
    sharp({ create: { ...PLAIN, width: 1, height: 1 } })
      .jpeg()
      .toBuffer(),
  ),
  picture('a JPEG that says it is 65,535 pixels wide and high', async () => withSize(65_535, 65_535)),
  picture('a JPEG of twenty megapixels', async () =>
    sharp({ create: { ...PLAIN, width: 5_000, height: 4_000 } })
      .jpeg()
      .toBuffer(),
  ),
  picture('a JPEG of twelve thousand scans', async () => manyScans(12_000)),
  picture('a JPEG of twenty-one scans', async () => manyScans(21)),
  picture('a JPEG cut in the middle of its scan', async () => {
    const whole = Buffer.from(smallJpeg(640, 480));
    return whole.subarray(0, Math.floor(whole.length * 0.6));
  }),
  picture('a JPEG of random content', async () => {
    const { data } = encode({ width: 320, height: 240, data: Buffer.alloc(320 * 240 * 4, 7) }, 50);
    return Buffer.concat([
      data.subarray(0, 300),
      Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 37) % 251)),
    ]);
  }),
];

function picture(what: string, make: () => Promise<Buffer>): Attempt {
  return {
    name: `${what} as the photo`,
    mayChange: [...VERDICT],
    async run({ kiosks, claimants, database }, { sender }) {
      const photo = new Uint8Array(await make());
      const filled = kiosks.stolen.claimOf(await claimants.next());
      const claim = { ...filled.claim, photo: attachment(photo) };
      const attachments = [photo, ...filled.attachments.slice(1)];
      const sealed = await kiosks.stolen.seal({ claim, attachments });
      const answer = await kiosks.stolen.put(sender, sealed);
      const seconds = ((answer?.milliseconds ?? 0) / 1_000).toFixed(1);
      return {
        note: `${noteOf(answer)} after ${seconds} s`,
        succeeded: (await acceptedClaims(database, sealed.claimId)) > 0,
        starved: (answer?.milliseconds ?? 0) > HELD_MS,
      };
    },
  };
}

/** A small JPEG whose frame says another size (ISO/IEC 10918-1, B.2.2). */
function withSize(width: number, height: number): Buffer {
  const jpeg = Buffer.from(smallJpeg());
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
  jpeg.writeUInt16BE(height, frame + 5);
  jpeg.writeUInt16BE(width, frame + 7);
  return jpeg;
}

/** A progressive JPEG whose last scan stands there again and again. */
async function manyScans(scans: number): Promise<Buffer> {
  const jpeg = await sharp({ create: { ...PLAIN, width: 1_280, height: 720 } })
    .jpeg({ progressive: true })
    .toBuffer();
  const last = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(last, -2);
  return Buffer.concat([
    jpeg.subarray(0, last),
    ...Array.from({ length: scans }, () => scan),
    jpeg.subarray(-2),
  ]);
}
