import { existsSync, readFileSync } from 'node:fs';
import { compactVerify, importJWK } from 'jose';
import { z } from 'zod';
import { ENVELOPE } from '../../contract/claim/envelope.ts';
import { type OfficeKey, type SignedKeys, signedKeysSchema } from '../../contract/keys/key-list.ts';
import { isInForce } from '../../contract/keys/validity.ts';
import { writeWholeLater } from '../durable-file.ts';

/**
 * The head office's public keys: those of the provisioning file, and newer ones that came signed by a key that was
 * trusted and in force when it signed. The signed lists themselves are stored and verified at each start, so that write
 * access to the kiosk's disk is not enough to add a key.
 */
export interface KeyRing {
  /** Every key known, with its time; always the present list. */
  readonly keys: readonly OfficeKey[];
  /** Resolves when the stored lists are verified and their keys known again. */
  readonly ready: Promise<unknown>;
  /** Learns from the signed lists of GET /v1/keys; true when that changed anything. Lists not trusted are ignored. */
  learn(signed: readonly string[]): Promise<boolean>;
}

const fileSchema = z.array(z.string());

/** @throws the system's error where the file exists and cannot be read. */
export function openKeyRing(file: string, provisioned: readonly OfficeKey[]): KeyRing {
  const keys: OfficeKey[] = [...provisioned];
  const lists: string[] = [];
  let latest = '';

  async function take(signed: readonly string[]): Promise<boolean> {
    for (const jws of signed) {
      const list = await verify(jws, keys);
      // An older list, sent again, must not bring back a key that was removed since.
      if (!list || list.issuedAt <= latest) continue;
      const changed = merge(keys, list);
      if (!changed) continue;
      latest = list.issuedAt;
      lists.push(jws);
      return true;
    }
    return false;
  }

  const stored = read(file);
  const ready = stored.reduce((before, jws) => before.then(() => take([jws])), Promise.resolve(false));
  return {
    keys,
    ready,
    async learn(signed) {
      await ready;
      const changed = await take(signed);
      if (changed) await writeWholeLater(file, JSON.stringify(lists));
      return changed;
    },
  };
}

/** Undefined unless a known signing key, in force at that time, signed exactly this. */
async function verify(jws: string, keys: readonly OfficeKey[]): Promise<SignedKeys | undefined> {
  try {
    let signer: OfficeKey | undefined;
    const { payload, protectedHeader } = await compactVerify(
      jws,
      async ({ kid }) => {
        signer = keys.find((key) => key.crv === 'Ed25519' && key.kid === kid);
        if (!signer) throw new Error('not a key of the head office');
        return importJWK(signer, ENVELOPE.signature);
      },
      { algorithms: [ENVELOPE.signature] },
    );
    const list = signedKeysSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
    const inForce = signer !== undefined && isInForce(signer, new Date(list.issuedAt));
    return inForce && protectedHeader.typ === ENVELOPE.keysType ? list : undefined;
  } catch {
    return undefined;
  }
}

/** In place, since others hold the same array. A known key keeps its material and takes the validity of the list. */
function merge(keys: OfficeKey[], { keys: listed, issuedAt }: SignedKeys): boolean {
  const before = JSON.stringify(keys);
  const ended = (key: OfficeKey) => isInForce(key, new Date(issuedAt)) && { validUntil: issuedAt };
  const known = keys.map((key) => {
    const found = listed.find(({ kid }) => kid === key.kid);
    if (!found) return { ...key, ...ended(key) };
    const { kty, crv, x, kid } = key;
    const { validFrom, validUntil } = found;
    return { kty, crv, x, kid, ...(validFrom && { validFrom }), ...(validUntil && { validUntil }) };
  });
  const added = listed.filter(({ kid }) => !keys.some((key) => key.kid === kid));
  keys.splice(0, keys.length, ...known, ...added);
  return JSON.stringify(keys) !== before;
}

function read(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    // A damaged file: the head office sends the lists again.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}
