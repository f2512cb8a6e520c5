import { randomBytes } from 'node:crypto';
import { utcDay } from '../clock.ts';
import type { CasePart, Database, Tables } from '../database/tables.ts';
import type { CaseKeys } from './case-keys.ts';
import { KEY_BYTES, openBytes, sealBytes } from './seal-bytes.ts';

export type KeyRow = Tables['case_keys'];

/** The key of one part of one case, opened. What it seals is bound to case, part and place. */
export interface PartKey {
  seal(place: string, bytes: Uint8Array): Buffer;
  /** @throws Error where this is not what was sealed for this place. */
  open(place: string, sealed: Uint8Array): Buffer;
  /** The same for columns of text, in base64. */
  sealText(place: string, text: string): string;
  openText(place: string, sealed: string): string;
}

export interface MadeKeys {
  readonly rows: readonly KeyRow[];
  readonly of: (part: CasePart) => PartKey;
}

/** New keys for the parts of a case, wrapped by the key of a day before which the case had not ended. */
export function makePartKeys(
  keys: CaseKeys,
  {
    claimId,
    parts,
    day,
  }: { readonly claimId: string; readonly parts: readonly CasePart[]; readonly day: string },
  now: Date,
): MadeKeys {
  const made = [...new Set(parts)].map((part) => {
    const key = randomBytes(KEY_BYTES);
    return { part, key: partKey(claimId, part, key), row: wrapKey(keys, { claimId, part, day }, key, now) };
  });
  return {
    rows: made.map(({ row }) => row),
    of(part) {
      const found = made.find((one) => one.part === part);
      if (!found) throw new RangeError(`no key was made for the ${part}`);
      return found.key;
    },
  };
}

export async function insertKeys(transaction: Database, rows: readonly KeyRow[]): Promise<void> {
  await transaction
    .insertInto('case_keys')
    .values([...rows])
    .execute();
}

/** Undefined where what wraps it was destroyed: nobody can open this part any more. @throws OwnFault */
export function openPartKey(keys: CaseKeys, row: KeyRow): PartKey | undefined {
  const key = unwrapKey(keys, row);
  return key && partKey(row.claim_id, row.part, key);
}

/** The same key under the key of another day, or of the set used now; undefined where nobody can open it any more. */
export function rewrapKey(keys: CaseKeys, row: KeyRow, day: string, now: Date): KeyRow | undefined {
  const place = keys.placeFor(row.part, day, utcDay(now));
  if (place.kid === row.kid && place.day === row.day) return row;
  const key = unwrapKey(keys, row);
  return key && wrapKey(keys, { claimId: row.claim_id, part: row.part, day }, key, now);
}

interface Wanted {
  readonly claimId: string;
  readonly part: CasePart;
  readonly day: string;
}

function wrapKey(keys: CaseKeys, { claimId, part, day }: Wanted, key: Uint8Array, now: Date): KeyRow {
  const place = keys.placeFor(part, day, utcDay(now));
  return {
    claim_id: claimId,
    part,
    ...place,
    wrapped: keys.seal(part, place, wrappedAs(claimId, part), key),
  };
}

function unwrapKey(keys: CaseKeys, { claim_id, part, wrapped, ...place }: KeyRow): Buffer | undefined {
  return keys.open(part, place, wrappedAs(claim_id, part), wrapped);
}

function wrappedAs(claimId: string, part: CasePart): string {
  return `key of the ${part} of ${claimId}`;
}

function partKey(claimId: string, part: CasePart, key: Uint8Array): PartKey {
  const about = (place: string) => `${place} in the ${part} of ${claimId}`;
  return {
    seal: (place, bytes) => sealBytes(key, about(place), bytes),
    open: (place, sealed) => openBytes(key, about(place), sealed),
    sealText: (place, text) => sealBytes(key, about(place), Buffer.from(text)).toString('base64'),
    openText: (place, sealed) => openBytes(key, about(place), Buffer.from(sealed, 'base64')).toString(),
  };
}
