/** What an error is called, and where in the code it arose. */
export function placeOf(error: unknown): { readonly name: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return { name: error.name, at: frames.slice(0, 6).map((line) => line.trim()) };
}
