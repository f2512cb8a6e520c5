import { type FileHandle, open, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { StartFault } from '../../../configuration/read-json.ts';
import { errorCode } from '../../../error-code.ts';
import type { Entry, Fault } from './entry.ts';

/** Where every line that was not taken is named, with its field, as JSON in a line of its own. */
export interface Report {
  /** Who was not taken, with all the reasons. */
  write(refused: readonly { readonly entry: Entry; readonly faults: readonly Fault[] }[]): Promise<void>;
  close(): Promise<void>;
}

/** Makes the file anew, for its owner alone. */
export async function openReport(path: string, peopleFile: string): Promise<Outcome<Report, StartFault>> {
  if (resolve(path) === resolve(peopleFile)) {
    return fail(`the report would take the place of ${peopleFile}: give it a file of its own`);
  }
  const opened = await make(path);
  if (!opened.ok) return opened;
  const file = opened.value;
  return succeed({
    async write(refused) {
      const lines = refused.flatMap(({ entry, faults }) => faults.map((fault) => lineOf(entry, fault)));
      if (lines.length > 0) await file.appendFile(lines.join(''));
    },
    async close() {
      await file.sync();
      await file.close();
    },
  });
}

async function make(path: string): Promise<Outcome<FileHandle, StartFault>> {
  try {
    await rm(path, { force: true });
    // Never one that is there already, whose rights would stay, nor what a link leads to.
    return succeed(await open(path, 'wx', 0o600));
  } catch (error) {
    return fail(
      `the report ${path} cannot be written (${errorCode(error)}): check the folder and its rights`,
    );
  }
}

function lineOf({ line, cardLines }: Entry, { path, problem }: Fault): string {
  const [first, place] = path;
  const ofCard = first === 'cards' && typeof place === 'number' ? cardLines?.[place] : undefined;
  return `${JSON.stringify({ line: ofCard ?? line, field: path.map(String).join('.') || null, problem })}\n`;
}
