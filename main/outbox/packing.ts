// Envelopes are stored as bytes instead of base64url: a quarter less to write while a person waits for the receipt.

const LENGTH_BYTES = 4;

/** A JWE in compact form as stored: each part after its length, an unsigned 32-bit number. */
export type Packed = Uint8Array;

/**
 * Packs envelopes so that `unpack` restores every character. The bytes are in a buffer that the next call reuses: they
 * must be stored before.
 */
export function packer(): (envelope: string) => Packed {
  let room = Buffer.alloc(0);
  return (envelope) => {
    const parts = envelope.split('.');
    const most = envelope.length + parts.length * LENGTH_BYTES;
    if (room.length < most) room = Buffer.alloc(most * 2);
    let at = 0;
    for (const part of parts) {
      const end = at + LENGTH_BYTES + room.write(part, at + LENGTH_BYTES, 'base64url');
      if (!isExact(part, room.subarray(at + LENGTH_BYTES, end))) {
        throw new TypeError('an envelope is to be base64url in all its parts');
      }
      room.writeUInt32BE(end - at - LENGTH_BYTES, at);
      at = end;
    }
    return room.subarray(0, at);
  };
}

/** The envelope as it was; undefined where these bytes cannot be one, since something was written over them. */
export function unpack(packed: Packed): string | undefined {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.length);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = at + LENGTH_BYTES;
    if (start > bytes.length) return undefined;
    at = start + bytes.readUInt32BE(at);
    if (at > bytes.length) return undefined;
    parts.push(bytes.toString('base64url', start, at));
  }
  return parts.join('.');
}

/** Decoders skip characters that are not base64url, accept those of base64, and drop bits that are left at the end. */
function isExact(part: string, bytes: Buffer): boolean {
  const tail = bytes.length % 3;
  return (
    part.length === Math.ceil((bytes.length * 4) / 3) &&
    part.endsWith(bytes.toString('base64url', bytes.length - tail)) &&
    !part.includes('+') &&
    !part.includes('/')
  );
}
