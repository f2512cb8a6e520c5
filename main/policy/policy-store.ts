import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Policy } from '../../contract/policy/schema.ts';
import type { Log } from '../log.ts';
import { type HeadOfficeKeys, readPolicy } from './read-policy.ts';

export interface PolicyStoreDependencies {
  /** Where the last good policy lies, as the head office signed it. It holds nothing about a person. */
  readonly file: string;
  readonly keys: HeadOfficeKeys;
  /** The edition that the product came with. */
  readonly shipped: Policy;
  /** The day where the kiosk stands, YYYY-MM-DD. */
  readonly today: () => string;
  readonly log: Log;
}

/** Holds the policy in force: the newest good one of the head office, or the one that the product came with. */
export interface PolicyStore {
  inForce(): Policy;
  /** Takes a signed policy into force, or refuses it and says so in the log. */
  take(jws: string): Promise<void>;
}

/** Starts with what was kept on the disk, which is believed no more than what comes over the line. */
export async function openPolicyStore(parts: PolicyStoreDependencies): Promise<PolicyStore> {
  const { file, keys, shipped, today, log } = parts;
  let inForce = shipped;
  let kept: string | undefined;

  async function consider(jws: string): Promise<boolean> {
    const read = await readPolicy(jws, keys);
    if (!read.ok) {
      log('policyRefused', { ...read.problem });
      return false;
    }
    const { version, validFrom } = read.value;
    // The same version again is taken: an edition may be corrected before kiosks have gone by it.
    if (version < inForce.version) {
      log('policyRefused', { because: 'older', version, inForce: inForce.version });
      return false;
    }
    // Not a fault: it is fetched again until its day has come.
    if (validFrom > today()) return false;
    inForce = read.value;
    kept = jws;
    return true;
  }

  const stored = readStored(file);
  if (stored !== undefined) await consider(stored);
  return {
    inForce: () => inForce,
    async take(jws) {
      if (jws === kept || !(await consider(jws))) return;
      log('policyTaken', { version: inForce.version });
      try {
        // Written aside and renamed, so that a power cut leaves a whole policy.
        writeFileSync(`${file}.new`, jws, { mode: 0o600, flush: true });
        renameSync(`${file}.new`, file);
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
