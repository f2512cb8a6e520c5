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

export function parseJson(text: string): Outcome<unknown, 'notJson'> {
  try {
    return succeed(JSON.parse(text));
  } catch {
    return fail('notJson');
  }
}

/** All faults in one line, each with its path, without the values. */
export function describeFaults(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'document'}: ${issue.message}`).join(', ');
}
