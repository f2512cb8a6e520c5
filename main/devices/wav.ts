const RIFF_HEADER = 8;
const CHUNK_HEADER = 8;

/** Whether it begins as a WAV file does. */
export function isWav(file: Buffer): boolean {
  return file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WAVE';
}

/** Where the content of a chunk begins, and the length that its header gives; undefined where there is none of that name. */
export function chunkOf(
  file: Buffer,
  name: string,
): { readonly at: number; readonly length: number } | undefined {
  for (let at = RIFF_HEADER + 4; at + CHUNK_HEADER <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === name) return { at: at + CHUNK_HEADER, length };
    at += CHUNK_HEADER + length + (length % 2);
  }
  return undefined;
}

/**
 * A WAV file with its true lengths: a program that writes to a pipe cannot go back to enter them.
 * @returns undefined where it is no WAV file with any sound in it.
 */
export function withLengths(file: Buffer): Uint8Array<ArrayBuffer> | undefined {
  const data = isWav(file) ? chunkOf(file, 'data') : undefined;
  if (!data || data.at === file.length) return undefined;
  const whole = Uint8Array.from(file);
  const view = new DataView(whole.buffer);
  view.setUint32(4, file.length - RIFF_HEADER, true);
  view.setUint32(data.at - 4, file.length - data.at, true);
  return whole;
}
