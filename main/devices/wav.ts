const RIFF_HEADER = 8;
const CHUNK_HEADER = 8;

/**
 * A WAV file with its true lengths: a program that writes to a pipe cannot go back to enter them.
 * @returns undefined where it is no WAV file with any sound in it.
 */
export function withLengths(file: Buffer): Uint8Array<ArrayBuffer> | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') return undefined;
  for (let at = RIFF_HEADER + 4; at + CHUNK_HEADER <= file.length; ) {
    const length = file.readUInt32LE(at + 4);
    if (file.toString('latin1', at, at + 4) === 'data') {
      const sound = file.length - at - CHUNK_HEADER;
      if (sound === 0) return undefined;
      const whole = Uint8Array.from(file);
      const view = new DataView(whole.buffer);
      view.setUint32(4, file.length - RIFF_HEADER, true);
      view.setUint32(at + 4, sound, true);
      return whole;
    }
    at += CHUNK_HEADER + length + (length % 2);
  }
  return undefined;
}
