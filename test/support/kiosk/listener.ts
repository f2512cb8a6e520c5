import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The real voice, listened to on its way: what it is given to read lies in a file beside it. */
export interface Listener {
  /** To be run as the kiosk's voice. */
  readonly program: string;
  /** All that was given to read so far, as one text. */
  readonly heard: () => Promise<string>;
  /** The same phrase by phrase. */
  readonly phrases: () => Promise<readonly string[]>;
}

/** @param says How long the voice speaks: as long as it takes, or no time at all. */
export async function listenIn(folder: string, says: 'really' | 'atOnce' = 'really'): Promise<Listener> {
  const file = join(folder, 'heard');
  const program = join(folder, 'voice');
  const spoken = says === 'really' ? '$words' : ' ';
  // One line at once: several may be made into sound at a time.
  const script = `#!/bin/sh
[ "$1" = --version ] && exec espeak-ng --version
words=$(cat)
printf '%s\\n' "$words" >> '${file}'
printf '%s' "${spoken}" | espeak-ng "$@"
`;
  await writeFile(program, script, { mode: 0o755 });
  await writeFile(file, '');
  const phrases = async () => (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return { program, phrases, heard: async () => (await phrases()).join(' ') };
}
