const BITS_A_CHARACTER = 6;
const BITS_A_BYTE = 8;

/** How a text may lie in a memory or on a disk: UTF-8, UTF-16 (V8, Chromium), or in base64 at any of three offsets. */
export function encodings(text: string): readonly Buffer[] {
  return [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    ...[0, 1, 2].map((before) => inBase64(text, before)),
  ];
}

/** Without the characters that depend on what stands before and after; letters and digits are the same in base64url. */
function inBase64(text: string, before: number): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
  const from = Math.ceil((before * BITS_A_BYTE) / BITS_A_CHARACTER);
  const to = Math.floor((bytes.length * BITS_A_BYTE) / BITS_A_CHARACTER);
  return Buffer.from(bytes.toString('base64').slice(from, to));
}
