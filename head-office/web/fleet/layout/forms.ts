import { z } from 'zod';

const textSchema = z.string().refine((text) => !text.includes('\0'));
const textsSchema = z.record(textSchema, textSchema);
const FORM = 'application/x-www-form-urlencoded';

/** Empty where a name is given several times, which no form of ours does. */
export function readQuery(query: unknown): Readonly<Record<string, string>> {
  return textsSchema.catch({}).parse(query);
}

/** The fields of a form as they were sent. */
export type Fields = Readonly<Record<string, string>>;

/** Reads a form without a file. */
export function readForm(body: unknown): Fields {
  if (typeof body !== 'string') return {};
  return textsSchema.catch({}).parse(Object.fromEntries(new URLSearchParams(body)));
}

/** Reads a form with a file (RFC 7578) by Node's own parser; a file becomes its text. */
export async function readFormWithFile(body: unknown, contentType: string | undefined): Promise<Fields> {
  if (!Buffer.isBuffer(body) || contentType === undefined) return {};
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const fields = await Promise.all(
      [...form].map(async ([name, value]) => [name, typeof value === 'string' ? value : await value.text()]),
    );
    return textsSchema.parse(Object.fromEntries(fields));
  } catch {
    return {};
  }
}

export const formTypes = { plain: FORM, withFile: 'multipart/form-data' } as const;
