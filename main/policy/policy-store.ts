import { existsSync, readFileSync } from 'node:fs';
import { type Policy, policySchema } from '../../contract/policy/schema.ts';
import { writeWholeLater } from '../durable-file.ts';
import type { Log } from '../log.ts';
import { type HeadOfficeKeys, readPolicy } from './read-policy.ts';

export interface PolicyStoreDependencies {
  /** File of the last accepted policy, as the head office signed it. It holds nothing about a person. */
  readonly file: string;
  readonly keys: HeadOfficeKeys;
  /** The policy that the product is shipped with, as a document. */
  readonly shipped: unknown;
  /** The day in the kiosk's time zone, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
}

/** Holds the policy in force: the newest valid one of the head office, or the one that the product is shipped with. */
export interface PolicyStore {
  inForce(): Policy;
  /** The same as the document that it was read from. */
  document(): unknown;
  /** Puts a signed policy into force, or refuses it and logs why. */
  accept(jws: string): Promise<void>;
}

/** Starts with the policy on the disk, which is verified just as one from the network. */
export async function openPolicyStore(dependencies: PolicyStoreDependencies): Promise<PolicyStore> {
  const { file, keys, shipped, today, log } = dependencies;
  let document = shipped;
  let inForce = policySchema.parse(document);
  let signed: string | undefined;

  async function putInForce(jws: string): Promise<boolean> {
    const read = await readPolicy(jws, keys);
    if (!read.ok) {
      log('policyRefused', { ...read.problem });
      return false;
    }
    const { version, validFrom } = read.value.policy;
    // The same version again is accepted: it may be corrected before kiosks have used it.
    if (version < inForce.version) {
      log('policyRefused', { because: 'older', version, inForce: inForce.version });
      return false;
    }
    // Not a fault: it is fetched again until its day has come.
    if (validFrom > today()) return false;
    ({ policy: inForce, document } = read.value);
    signed = jws;
    return true;
  }

  const stored = readStored(file);
  if (stored !== undefined) await putInForce(stored);
  return {
    inForce: () => inForce,
    document: () => document,
    async accept(jws) {
      if (jws === signed || !(await putInForce(jws))) return;
      log('policyTaken', { version: inForce.version });
      try {
        await writeWholeLater(file, jws);
      } catch {
        log('policyNotKept', { version: inForce.version });
      }
    },
  };
}

function readStored(file: string): string | undefined {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
