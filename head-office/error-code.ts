import { z } from 'zod';

const codedError = z.object({ code: z.string() });

/** The operating system's or a library's code of an error, such as ENOENT; its name where it has none. */
export function errorCode(error: unknown): string {
  const coded = codedError.safeParse(error);
  if (coded.success) return coded.data.code;
  return error instanceof Error ? error.name : 'unknown';
}
