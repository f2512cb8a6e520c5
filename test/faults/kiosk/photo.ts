import { smallJpeg } from '../../fixtures/claim/sealed-claim.ts';

const COMMENT = 0xfe;
const LONGEST_COMMENT = 65_533;
const START_OF_IMAGE_BYTES = 2;

/** A real JPEG of about so many bytes: a small picture after comments (ITU-T T.81 B.2.4.5) that fill it up. */
export function photoOf(bytes: number, seed: number): Uint8Array<ArrayBuffer> {
  const picture = smallJpeg(320, 240, seed % 256);
  const comments: Buffer[] = [];
  for (let missing = bytes - picture.length; missing > 4; ) {
    const length = Math.min(missing - 4, LONGEST_COMMENT);
    const comment = Buffer.alloc(length + 4, seed % 251);
    comment.set([0xff, COMMENT, (length + 2) >> 8, (length + 2) & 0xff]);
    comments.push(comment);
    missing -= comment.length;
  }
  return new Uint8Array(
    Buffer.concat([
      picture.subarray(0, START_OF_IMAGE_BYTES),
      ...comments,
      picture.subarray(START_OF_IMAGE_BYTES),
    ]),
  );
}
