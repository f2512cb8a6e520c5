import { z } from 'zod';
import { policy as texts } from '../language/id/policy.ts';
import type { Path } from './path.ts';
import { type Policy, policySchema } from './schema.ts';
import { upgradePolicy } from './upgrade/upgrade.ts';

interface Bound {
  readonly limit: number;
  /** Whether the limit itself is not allowed. */
  readonly excluded: boolean;
}

/** One fault of a policy document: where it is, and what is wrong; contract/policy/sentences says it. */
export interface PolicyFault {
  readonly at: Path;
  readonly code: keyof typeof texts.faults;
  readonly values: {
    readonly least?: Bound;
    readonly most?: Bound;
    readonly expected?: string;
    readonly choices?: readonly string[];
  };
}

type CheckedPolicy =
  | { readonly policy: Policy; readonly faults: readonly [] }
  | { readonly policy: undefined; readonly faults: readonly PolicyFault[] };

/** Reads a policy document, of a former form, too, or names every fault in it. */
export function checkPolicy(document: unknown): CheckedPolicy {
  const parsed = policySchema.safeParse(upgradePolicy(document), { reportInput: true });
  if (parsed.success) return { policy: parsed.data, faults: [] };
  return { policy: undefined, faults: parsed.error.issues.flatMap(explain) };
}

/** The schema of the document for editors, JSON Schema 2020-12. */
export function policyJsonSchema(): object {
  return { title: 'Policy of Anjungan JHT', ...z.toJSONSchema(policySchema, { io: 'input' }) };
}

function explain(issue: z.core.$ZodIssue): PolicyFault[] {
  const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: [...at, key], code: 'unknown', values: {} }));
  }
  // Rules of our own bear their code as message.
  if (isCode(issue.message)) return [{ at, code: issue.message, values: {} }];
  return [{ at, ...explainForm(issue) }];
}

function explainForm(issue: z.core.$ZodIssue): Omit<PolicyFault, 'at'> {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'missing', values: {} };
      return { code: 'wrongKind', values: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'notListed', values: { choices: issue.values.map(String) } };
    case 'too_small': {
      const least = { limit: Number(issue.minimum), excluded: issue.inclusive === false };
      return { code: issue.origin === 'number' ? 'tooSmall' : 'tooFew', values: { least } };
    }
    case 'too_big': {
      const most = { limit: Number(issue.maximum), excluded: false };
      return { code: issue.origin === 'number' ? 'tooLarge' : 'tooMany', values: { most } };
    }
    case 'invalid_format':
      return { code: issue.format === 'date' ? 'notADay' : 'otherForm', values: {} };
    default:
      return { code: 'other', values: {} };
  }
}

function isCode(message: string): message is PolicyFault['code'] {
  return Object.hasOwn(texts.faults, message);
}
