import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { checkPolicy, type PolicyFault } from '../../contract/policy/check.ts';
import type { Policy } from '../../contract/policy/schema.ts';
import { parseJson } from '../configuration/read-json.ts';

export interface ReadPolicy {
  readonly policy: Policy;
  /** The document as written; this is what is signed. */
  readonly document: object;
}

/** Why a text is no edition. */
export type EditionProblem =
  | { readonly because: 'notJson' }
  | { readonly because: 'faulty'; readonly document: object; readonly faults: readonly PolicyFault[] };

export function readEdition(text: string): Outcome<ReadPolicy, EditionProblem> {
  const json = parseJson(text);
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return fail({ because: 'notJson' });
  const { policy, faults } = checkPolicy(json.value);
  if (policy) return succeed({ policy, document: json.value });
  return fail({ because: 'faulty', document: json.value, faults });
}
