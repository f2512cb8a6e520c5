import { DamagedDatabaseError, NewerDatabaseError } from '../database/open.ts';

/** What the system's code says (POSIX errno, SQLite result codes), and what helps. */
const CAUSES: readonly (readonly [RegExp, string])[] = [
  [
    /^(EROFS|SQLITE_READONLY)/,
    'it can only be read: mount its disk to be written, after a look at why it is not',
  ],
  [/^(EACCES|EPERM)/, 'the service user may not write there: give the folder back to that user'],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'there is no room: free some space on its disk'],
  [/^(EIO|SQLITE_IOERR)/, 'the disk fails: look at the system log, and replace it'],
  [/^SQLITE_BUSY/, 'another program holds the database: end that program'],
  [/^(E[A-Z]+|SQLITE_\w+)$/, 'look at the folder, its disk and its rights'],
];

const OF_OUR_OWN = [NewerDatabaseError.name, DamagedDatabaseError.name];

/**
 * Why the kiosk cannot use its storage, with the remedy, for the log; undefined for what is a bug. By the code alone: a
 * message may hold more than the log may.
 */
export function whyNotStored(error: unknown, folder: string): string | undefined {
  // By their names: what a thread throws comes without its class.
  if (error instanceof Error && OF_OUR_OWN.includes(error.name)) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const cause = CAUSES.find(([codes]) => codes.test(code));
  return cause && `the folder ${folder} cannot be used (${code}): ${cause[1]}`;
}
