import { errorCode } from '../../../head-office/error-code.ts';

/** What the kernel says of a process; undefined where it has ended, also where its parent has not yet asked how (a zombie). */
export function unlessEnded<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
