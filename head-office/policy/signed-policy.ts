import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { checkPolicy } from '../../contract/policy/check.ts';
import shipped from '../../contract/policy/default.json' with { type: 'json' };
import { findDoubts } from '../../contract/policy/doubts/find-doubts.ts';
import { pathOf } from '../../contract/policy/sentences/place.ts';
import { sayDoubt, sayFault } from '../../contract/policy/sentences/say.ts';
import { POLICY_TYPE } from '../../contract/policy/signed-policy.ts';
import { isFormerPolicy } from '../../contract/policy/upgrade/upgrade.ts';
import { readJson, type StartFault } from '../configuration/read-json.ts';
import type { HeadOfficeKeys } from '../keys/head-office-keys.ts';
import { signAsHeadOffice } from '../keys/signing.ts';
import { policyWords } from '../language/texts.ts';
import type { ReadPolicy } from './read-edition.ts';

/** Reads the policy file, or the shipped policy; fails with every fault and its remedy. */
export async function readPolicy(
  file: string | undefined,
  today: string,
): Promise<Outcome<ReadPolicy, StartFault>> {
  const document = file === undefined ? succeed(shipped) : await readJson(file, z.looseObject({}), 'policy');
  if (!document.ok) return document;
  // The log is in English, as all that the log says.
  const words = policyWords('en');
  const { policy, faults } = checkPolicy(document.value);
  const named = policy
    ? impossible(policy, today).map((doubt) => [pathOf(doubt.at), sayDoubt(words, document.value, doubt)])
    : faults.map((fault) => [pathOf(fault.at), sayFault(words, document.value, fault)]);
  // What a program before this one took is judged when it is published anew: an update stops no head office.
  if (policy && (named.length === 0 || isFormerPolicy(document.value))) {
    return succeed({ policy, document: document.value });
  }
  const said = named.map(([path, sentence]) => `${sentence} [${path}]`).join(' ');
  return fail(`policy ${file} is wrong: ${said}`);
}

function impossible(edition: Parameters<typeof findDoubts>[0]['edition'], today: string) {
  return findDoubts({ edition, before: undefined, today }).filter(({ grade }) => grade === 'impossible');
}

/** Signs the policy; kiosks use no policy that is not signed by the head office. */
export function signPolicy(keys: HeadOfficeKeys, now: Date, document: object): Promise<string> {
  return signAsHeadOffice(keys, now, POLICY_TYPE, document);
}
