import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { KioskKey } from '../keys/kiosk-key.ts';
import { type AuditEntry, readEntries } from './entry.ts';
import { verifyHeads } from './signed-heads.ts';
import { type AuditFault, verifyAudit } from './verify.ts';

/** The result of a verification: lines to print, and the exit code for it. */
interface AuditReport {
  readonly lines: readonly string[];
  /** 0 whole, 1 not whole, 2 it could not be read. */
  readonly exitCode: 0 | 1 | 2;
}

export interface AuditReportOptions {
  /** The kiosk's database; it is opened for reading only. */
  readonly database: string;
  /** Signed heads to compare the log with. */
  readonly heads: readonly string[];
  /** The key that signed them; null where it is not known. */
  readonly key: KioskKey['publicJwk'] | null;
}

export async function reportAudit({ database, heads, key }: AuditReportOptions): Promise<AuditReport> {
  const entries = read(database);
  if (entries === undefined) {
    return {
      lines: [`${database}: is no database of a kiosk that can be read; check the path and who may read it`],
      exitCode: 2,
    };
  }
  if (heads.length > 0 && key === null) {
    return {
      lines: ['signed heads are given, but not the key that signed them; name the kiosk’s public key'],
      exitCode: 2,
    };
  }
  const known = key === null ? { heads: [], unknown: 0 } : await verifyHeads(heads, key);
  const faults = verifyAudit(entries, known.heads);
  const lines = faults.map(sentence);
  if (known.unknown > 0) lines.push(`${known.unknown} signed heads: this key did not sign them, not used`);
  const against = `${entries.length} entries, held against ${known.heads.length} signed heads`;
  const verdict = faults.length === 0 ? 'whole' : `NOT whole, ${faults.length} faults`;
  return { lines: [...lines, `${database}: ${against}: ${verdict}`], exitCode: faults.length === 0 ? 0 : 1 };
}

function read(file: string): AuditEntry[] | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return readEntries(database);
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

function sentence(fault: AuditFault): string {
  const { sequence } = fault;
  switch (fault.kind) {
    case 'changed':
      return `entry ${sequence}: changed since it was written`;
    case 'missing':
      return sequence === fault.upTo
        ? `entry ${sequence}: missing`
        : `entries ${sequence} to ${fault.upTo}: missing`;
    case 'moved':
      return `entry ${sequence}: moved, it belongs right behind what is now entry ${fault.after}`;
    case 'unlinked':
      return `entry ${sequence}: does not follow the one before it, which was replaced, or one between was taken out`;
    case 'rewritten':
      return `entries ${sequence} to ${fault.upTo}: rewritten, the kiosk signed others`;
    case 'otherLog':
      return 'entry 1: this is not the log whose heads the kiosk signed; another was put in its place';
  }
}
