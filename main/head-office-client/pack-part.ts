import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { UPLOAD } from '../../contract/claim/upload.ts';

const zip = promisify(gzip);

/** A part of an envelope's text. */
export interface Part {
  readonly offset: number;
  /** Bytes of the whole envelope. */
  readonly length: number;
  readonly text: string;
}

/** As it goes over the line. */
export interface PackedPart {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Compresses a part: nothing repeats itself in it, but each letter holds six bits. */
export async function packPart({ offset, length, text }: Part): Promise<PackedPart> {
  const bytes = await zip(text, { strategy: constants.Z_HUFFMAN_ONLY });
  return {
    headers: {
      'content-type': UPLOAD.partType,
      'content-encoding': UPLOAD.coding,
      [UPLOAD.offsetHeader]: String(offset),
      [UPLOAD.lengthHeader]: String(length),
      [UPLOAD.completeHeader]: offset + text.length === length ? '?1' : '?0',
    },
    bytes: new Uint8Array(bytes),
  };
}
