import { errorCode } from '../error-code.ts';
import { Overloaded } from '../overloaded.ts';
import { OwnFault } from '../own-fault.ts';

/** Embedded: another process holds the file, or the disk is full, read-only or failing. */
const SQLITE = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)/;
/** PostgreSQL appendix A: connections, resources, operator's intervention, a server that only reads, a rollback. */
const POSTGRES = /^(08\w{3}|53\w{3}|57P\d\d|57014|58\w{3}|25006|25P03|40\w{3}|55P03)$/;
const NETWORK = /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** What `pg` says without a code when its pool or a connection gives up. */
const UNCODED =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (has encountered|was closed))/;

/** Whether the database, or the head office's own set-up, cannot answer now: the same request may succeed later. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof OwnFault || error instanceof Overloaded || isDatabaseAway(error);
}

/** Whether it is the database that cannot answer now. */
export function isDatabaseAway(error: unknown): boolean {
  const code = errorCode(error);
  if (SQLITE.test(code) || POSTGRES.test(code) || NETWORK.test(code)) return true;
  return error instanceof Error && UNCODED.test(error.message);
}

/** Serialisation failure and deadlock: nothing was written, and the transaction may be run again at once. */
export function isRolledBack(error: unknown): boolean {
  return ['40001', '40P01'].includes(errorCode(error));
}
