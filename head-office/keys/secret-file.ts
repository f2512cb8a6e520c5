import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { StartFault } from '../configuration/read-json.ts';
import { errorCode } from '../error-code.ts';

const OWNER_ONLY = 0o600;

/** The text of a file of keys; where there is none it is made, readable by the owner only. `unusable` says what else is wrong. */
export async function readOrMake(
  file: string,
  make: () => string | Promise<string>,
  unusable: (cause: string) => Outcome<never, StartFault>,
): Promise<Outcome<string, StartFault>> {
  try {
    return succeed(await readFile(file, 'utf8'));
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') return unusable(errorCode(error));
  }
  // Written under another name and then linked, so that the file is never incomplete and never overwritten.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await writeFile(unfinished, await make(), { mode: OWNER_ONLY, flag: 'wx', flush: true });
    await link(unfinished, file).catch((error: unknown) => {
      // Another instance that starts at the same time was first: all instances use its keys.
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    return succeed(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(
      `the key file ${file} cannot be made (${errorCode(error)}): check that its folder may be written`,
    );
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Puts another text in the place of a file's, at once and flushed, and overwrites what it held. @throws what the system says. */
export async function replaceSecret(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  const former = await open(file, 'r+');
  try {
    const { size } = await former.stat();
    await writeFile(unfinished, text, { mode: OWNER_ONLY, flag: 'wx', flush: true });
    await rename(unfinished, file);
    await former.write(Buffer.alloc(size), 0, size, 0);
    await former.sync();
  } finally {
    await former.close();
    await rm(unfinished, { force: true });
  }
}
