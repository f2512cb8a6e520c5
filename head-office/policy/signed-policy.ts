import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import shipped from '../../contract/policy/default.json' with { type: 'json' };
import type { Policy } from '../../contract/policy/schema.ts';
import { POLICY_TYPE } from '../../contract/policy/signed-policy.ts';
import { readJson, type StartFault } from '../configuration/read-json.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { signAsHeadOffice } from '../keys/signing.ts';

export interface ReadPolicy {
  readonly policy: Policy;
  /** The document as written; this is what is signed. */
  readonly document: object;
}

/** Reads the policy file, or the shipped policy; fails with every fault and its remedy. */
export async function readPolicy(file: string | undefined): Promise<Outcome<ReadPolicy, StartFault>> {
  const document = file === undefined ? succeed(shipped) : await readJson(file, z.looseObject({}), 'policy');
  if (!document.ok) return document;
  const { policy, faults } = checkPolicy(document.value);
  if (policy) return succeed({ policy, document: document.value });
  const named = faults.map(({ path, fault, remedy }) => `${path}: ${fault} (${remedy})`).join(', ');
  return fail(`policy ${file} is wrong: ${named}; correct the file`);
}

/** Signs the policy; kiosks use no policy that is not signed by the head office. */
export function signPolicy(keys: HeadOfficeKeys, now: Date, document: object): Promise<string> {
  return signAsHeadOffice(keys, now, POLICY_TYPE, document);
}
