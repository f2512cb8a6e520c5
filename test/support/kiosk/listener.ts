import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The real voice, listened to on its way: what it is given to read lies in a file beside it. */
export interface Listener {
  /** To be run as the kiosk's voice. */
  readonly program: string;
  /** All that was given to read so far. */
  readonly heard: () => Promise<string>;
}

export async function listenIn(folder: string): Promise<Listener> {
  const file = join(folder, 'heard');
  const program = join(folder, 'voice');
  const script = `#!/bin/sh
[ "$1" = --version ] && exec espeak-ng --version
{ printf '%s: ' "$2"; tee -a '${file}'; printf '\\n' >> '${file}'; } | tail -c +5 | espeak-ng "$@"
`;
  await writeFile(program, script, { mode: 0o755 });
  await writeFile(file, '');
  return { program, heard: () => readFile(file, 'utf8') };
}
