import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { errorCodes, type FastifyRequest } from 'fastify';
import { UPLOAD } from '../../contract/claim/upload.ts';
import { errorCode } from '../error-code.ts';

const unzip = promisify(gunzip);

/** The bytes of a part as they stand in the envelope. @throws Fastify's own errors, which are answered as problems. */
export async function decodePart({ headers }: FastifyRequest, body: string | Buffer): Promise<Buffer> {
  const coding = headers['content-encoding'];
  if (coding === undefined) return Buffer.from(body);
  if (coding !== UPLOAD.coding) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(coding);
  try {
    // However little a part weighs on the line, it unfolds to no more than any other.
    return await unzip(body, { maxOutputLength: UPLOAD.mostPartBytes });
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE();
    throw new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH();
  }
}

/** What the header fields say of a part; unchecked. */
export function partPlaceOf({ headers }: FastifyRequest) {
  return {
    offset: headers[UPLOAD.offsetHeader],
    length: headers[UPLOAD.lengthHeader],
    complete: headers[UPLOAD.completeHeader],
  };
}
