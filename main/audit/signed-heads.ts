import { existsSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { AUDIT_HEAD_TYPE, type AuditHead, auditHeadSchema } from '../../contract/fleet/audit-head.ts';
import type { Clock } from '../clock.ts';
import type { Flush } from '../database/flush.ts';
import type { KioskKey } from '../keys/kiosk-key.ts';
import type { AuditLog } from './log.ts';

const FILE = 'audit-heads.jws';

export interface HeadSignerDependencies {
  readonly audit: Pick<AuditLog, 'ends'>;
  /** Before a head is signed the disk has all that it stands for. */
  readonly flush: Flush;
  readonly key: Pick<KioskKey, 'kid' | 'privateKey'>;
  readonly kiosk: { readonly branchId: string; readonly kioskId: string };
  readonly clock: Clock;
  /** Where the file with the signed heads lies. */
  readonly folder: string;
  readonly everySeconds: number;
  readonly onFault: (error: unknown) => void;
}

/** Signs where the audit log ends: regularly for the kiosk's own disk, and for each heartbeat to the head office. */
export interface HeadSigner {
  /** A compact JWS over an AuditHead. @throws Error while the log has no entry. */
  signHead(): Promise<string>;
  stop(): Promise<void>;
}

export function startHeadSigner(dependencies: HeadSignerDependencies): HeadSigner {
  const { audit, flush, key, kiosk, clock, folder, everySeconds, onFault } = dependencies;
  let writtenUpTo = 0;

  async function signHead(): Promise<string> {
    const ends = audit.ends();
    if (!ends) throw new Error('the audit log has no entry to sign');
    await flush();
    const head = auditHeadSchema.parse({
      kiosk: `${kiosk.branchId}-${kiosk.kioskId}`,
      log: ends.first,
      sequence: ends.sequence,
      hash: ends.last,
      at: clock.now().toISOString(),
    } satisfies Record<keyof AuditHead, unknown>);
    return new CompactSign(new TextEncoder().encode(JSON.stringify(head)))
      .setProtectedHeader({ alg: ENVELOPE.signature, kid: key.kid, typ: AUDIT_HEAD_TYPE })
      .sign(key.privateKey);
  }

  async function writeNewHead(): Promise<void> {
    const ends = audit.ends();
    if (!ends || ends.sequence === writtenUpTo) return;
    const head = await signHead();
    await appendFile(join(folder, FILE), `${head}\n`, { mode: 0o600, flush: true });
    writtenUpTo = ends.sequence;
  }

  let writing = Promise.resolve();
  const write = () => {
    writing = writing.then(writeNewHead).catch(onFault);
    return writing;
  };
  const timer = setInterval(() => void write(), everySeconds * 1_000);
  void write();
  return {
    signHead,
    async stop() {
      clearInterval(timer);
      await write();
    },
  };
}

/** The signed heads in the kiosk's own file. */
export function readHeadsFile(folder: string): string[] {
  const file = join(folder, FILE);
  return existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : [];
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The heads that this key signed, and how many of the given ones it did not. */
export async function verifyHeads(
  signed: readonly string[],
  key: KioskKey['publicJwk'],
): Promise<{ heads: AuditHead[]; unknown: number }> {
  const publicKey = await importJWK(key, ENVELOPE.signature);
  const heads: AuditHead[] = [];
  for (const jws of signed) {
    const head = await compactVerify(jws, publicKey, { algorithms: [ENVELOPE.signature] })
      .then(({ payload, protectedHeader }) =>
        protectedHeader.typ === AUDIT_HEAD_TYPE
          ? auditHeadSchema.parse(JSON.parse(new TextDecoder().decode(payload)))
          : undefined,
      )
      .catch(() => undefined);
    if (head) heads.push(head);
  }
  return { heads, unknown: signed.length - heads.length };
}
