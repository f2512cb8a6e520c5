import { z } from 'zod';
import { type Policy, policySchema } from './schema.ts';
import { upgradePolicy } from './upgrade.ts';

/** One fault of a policy document: where it is, what is wrong, and what to write instead. */
interface PolicyFault {
  /** Such as reasons.4.waiting.count; `document` for the whole. */
  readonly path: string;
  readonly fault: string;
  readonly remedy: string;
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
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...issue.path, key]),
      fault: 'is not part of a policy',
      remedy: 'correct its spelling or remove it',
    }));
  }
  return [{ path: pathOf(issue.path), fault: issue.message, remedy: remedyFor(issue) }];
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.') || 'document';
}

function remedyFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `add it, as ${issue.expected}` : `write ${issue.expected}`;
    case 'invalid_value':
      return `write one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `write ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `write at most ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'date' ? 'write a day as YYYY-MM-DD' : `write it as ${issue.format} asks`;
    default:
      return 'correct it as the message says';
  }
}

function unit(origin: string): string {
  if (origin === 'array') return ' entries';
  return origin === 'string' ? ' characters' : '';
}
