import { type FileHandle, open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fail, type Outcome, succeed } from '../../../../contract/outcome.ts';
import type { StartFault } from '../../../configuration/read-json.ts';
import { errorCode } from '../../../error-code.ts';
import { readHeader } from './csv-columns.ts';
import type { Entries } from './entry.ts';
import { readCsv } from './read-csv.ts';
import { readLines } from './read-lines.ts';
import { readNdjson } from './read-ndjson.ts';

/** A file of people, open, to be read as often as wanted. */
export interface PeopleFile {
  /** From the beginning. */
  entries(): Entries;
  /** Whether nobody has written to it since it was opened. */
  isUnchanged(): Promise<boolean>;
  close(): Promise<void>;
}

type Format = (lines: ReturnType<typeof readLines>) => Entries;

/** Opens `path`, which ends in .ndjson or .csv, or says why it cannot be read. */
export async function openPeopleFile(
  path: string,
  lineBytes: number,
): Promise<Outcome<PeopleFile, StartFault>> {
  const opened = await openFile(path);
  if (!opened.ok) return opened;
  const file = opened.value;
  const { size, mtimeMs } = await file.stat();
  const lines = () => readLines(file, { bytes: size, lineBytes });
  const format = await formatOf(path, lines, lineBytes);
  if (!format.ok) {
    await file.close();
    return fail(`${path}: ${format.problem}`);
  }
  return succeed({
    entries: () => format.value(lines()),
    async isUnchanged() {
      const now = await file.stat();
      return now.size === size && now.mtimeMs === mtimeMs;
    },
    close: () => file.close(),
  });
}

async function openFile(path: string): Promise<Outcome<FileHandle, StartFault>> {
  try {
    const file = await open(path, 'r');
    if ((await file.stat()).isFile()) return succeed(file);
    await file.close();
    return fail(`${path} is no file: name a file that can be read twice`);
  } catch (error) {
    return fail(`${path} cannot be read (${errorCode(error)}): check that it exists and may be read`);
  }
}

async function formatOf(
  path: string,
  lines: () => ReturnType<typeof readLines>,
  lineBytes: number,
): Promise<Outcome<Format, StartFault>> {
  const first = await firstLine(lines());
  if (first === undefined) return fail('holds nothing: check how it was made');
  switch (extname(path).toLowerCase()) {
    case '.ndjson':
      return succeed(readNdjson);
    case '.csv': {
      if ('problem' in first) return fail(`the first line ${first.problem}`);
      const columns = readHeader(first.text);
      return columns.ok ? succeed((read) => readCsv(read, columns.value, lineBytes)) : columns;
    }
    default:
      return fail('is of no known format: name it .ndjson or .csv');
  }
}

async function firstLine(lines: ReturnType<typeof readLines>) {
  for await (const [line] of lines) return line;
  return undefined;
}
