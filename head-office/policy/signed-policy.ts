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
  /** The document as it was written, which is what is signed. */
  readonly document: object;
}

/** The policy of a file, or the one shipped; refused with every fault and its remedy. */
export async function readPolicy(file: string | undefined): Promise<Outcome<ReadPolicy, StartFault>> {
  const document = file === undefined ? succeed(shipped) : await readJson(file, z.looseObject({}), 'policy');
  if (!document.ok) return document;
  const { policy, faults } = checkPolicy(document.value);
  if (policy) return succeed({ policy, document: document.value });
  const named = faults.map(({ path, fault, remedy }) => `${path}: ${fault} (${remedy})`).join(', ');
  return fail(`policy ${file} is wrong: ${named}; correct the file`);
}

/** Signs the policy for the kiosks, which use nothing that the head office has not signed. */
export function signPolicy(keys: HeadOfficeKeys, now: Date, document: object): Promise<string> {
  return signAsHeadOffice(keys, now, POLICY_TYPE, document);
}
