import { type Dirent, readdirSync, readFileSync } from 'node:fs';

/** The names of what came to the kiosk as packs, in their order. */
export function packNames(folder: string, isPack: (entry: Dirent) => boolean): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(isPack)
      .map(({ name }) => name)
      .sort();
  } catch {
    // Most kiosks have none.
    return [];
  }
}

/** What is written in a file of a pack, or why it cannot be told; faults begin with `called`. */
export function readDocument(
  path: string,
  called: string,
): { readonly document: unknown } | { readonly faults: readonly string[] } {
  try {
    return { document: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    return { faults: [`${called}: ${error instanceof SyntaxError ? 'is not JSON' : 'cannot be read'}`] };
  }
}
