import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { errorCode } from '../error-code.ts';

/** A sentence for the administrator: why the program cannot start, and what to do about it. */
export type StartFault = string;

/** Reads a JSON file by a schema; a fault names the file, what is wrong in it, and the remedy. */
export async function readJson<T>(
  file: string,
  schema: z.ZodType<T>,
  meaning: string,
): Promise<Outcome<T, StartFault>> {
  const text = await readText(file, meaning);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  if (!json.ok) return fail(`${meaning} ${file} is not JSON: correct the file`);
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return succeed(parsed.data);
  return fail(`${meaning} ${file} is wrong: ${describeFaults(parsed.error)}; correct the file`);
}

async function readText(file: string, meaning: string): Promise<Outcome<string, StartFault>> {
  try {
    return succeed(await readFile(file, 'utf8'));
  } catch (error) {
    return fail(
      `${meaning} ${file} cannot be read (${errorCode(error)}): check that it exists and may be read`,
    );
  }
}

/** Takes no text with U+0000, which nobody writes and PostgreSQL's text cannot hold (section 8.3 of its manual). */
export function parseJson(text: string): Outcome<unknown, 'notJson'> {
  try {
    return succeed(JSON.parse(text, withoutNul));
  } catch {
    return fail('notJson');
  }
}

/** @throws SyntaxError */
function withoutNul(key: string, value: unknown): unknown {
  if (key.includes('\0') || (typeof value === 'string' && value.includes('\0')))
    throw new SyntaxError('U+0000 in a text');
  return value;
}

/** All faults in one line, each with its path, without the values. */
export function describeFaults(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`).join(', ');
}
