import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of a folder, read byte by byte, that hold any of these; by file and what was found. */
export async function tracesIn(
  folder: string,
  secrets: Readonly<Record<string, string | Buffer>>,
): Promise<string[]> {
  const found: string[] = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    for (const [name, secret] of Object.entries(secrets)) {
      if (spellings(secret).some((spelling) => bytes.includes(spelling))) found.push(`${name} in ${path}`);
    }
  }
  return found;
}

/** A text may lie on a disk as UTF-8, as UTF-16 (Chromium), or in base64 at any of three offsets. */
function spellings(secret: string | Buffer): Buffer[] {
  if (typeof secret !== 'string')
    return [secret.subarray(0, 64), secret.subarray(secret.length / 2, secret.length / 2 + 64)];
  const shifted = ['', 'x', 'xx'].map((prefix) => {
    const text = Buffer.from(prefix + secret).toString('base64');
    // The first and last characters of base64 depend on the neighbours.
    return Buffer.from(text.slice(4, -4));
  });
  return [
    Buffer.from(secret),
    Buffer.from(secret.toLowerCase()),
    Buffer.from(secret, 'utf16le'),
    ...shifted,
  ].filter(({ length }) => length >= 5);
}
