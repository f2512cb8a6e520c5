/** The words for a code that comes from a row or a file; undefined for one that has none. */
export function wordOf<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
