import { describe, expect, test } from 'vitest';
import { withLengths } from '../../../../main/devices/wav.ts';

const FORMAT_BYTES = 24;

/** A file as a program writes it to a pipe: with lengths that it could not know. */
function streamed(sound: Buffer, before = Buffer.alloc(0)): Buffer {
  const format = Buffer.alloc(FORMAT_BYTES);
  format.write('fmt ');
  format.writeUInt32LE(FORMAT_BYTES - 8, 4);
  const head = Buffer.from('RIFF....WAVE');
  const data = Buffer.from('data....');
  for (const [bytes, at] of [
    [head, 4],
    [data, 4],
  ] as const) {
    bytes.writeUInt32LE(0x7ffff000, at);
  }
  return Buffer.concat([head, format, before, data, sound]);
}

describe('a WAV file from a pipe', () => {
  test('gets the lengths that it has, and stays as it is otherwise', () => {
    const sound = Buffer.from([1, 2, 3, 4, 5, 6]);
    const file = streamed(sound);
    const whole = Buffer.from(withLengths(file) ?? []);
    expect(whole.readUInt32LE(4)).toBe(file.length - 8);
    expect(whole.readUInt32LE(file.length - sound.length - 4)).toBe(sound.length);
    expect(whole.subarray(-sound.length)).toEqual(sound);
    expect(whole.length).toBe(file.length);
  });

  test('may say more of itself before its sound', () => {
    const note = Buffer.from('LIST\x03\0\0\0abc\0', 'latin1');
    const whole = Buffer.from(withLengths(streamed(Buffer.from([7, 7]), note)) ?? []);
    expect(whole.readUInt32LE(whole.length - 6)).toBe(2);
  });

  test.each([
    ['nothing at all', Buffer.alloc(0)],
    ['something else', Buffer.from('espeak-ng: no such voice')],
    ['no sound', streamed(Buffer.alloc(0))],
    ['no part with sound', streamed(Buffer.alloc(0)).subarray(0, 36)],
  ])('is none when it is %s', (_what, file) => {
    expect(withLengths(file)).toBeUndefined();
  });
});
