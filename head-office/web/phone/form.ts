import { z } from 'zod';

const text = z
  .string()
  .max(1_000)
  .refine((typed) => !typed.includes('\0'))
  .catch('');

/** All fields of all forms; a field that is missing or given twice is empty. */
const formSchema = z
  .object({
    kode: text,
    bahasa: text,
    email: text,
    sandi: text,
    ulang: text,
    kunci: text,
    jawab: text,
    nomor: text,
    pengaman: text,
    tampilan: text,
  })
  .catch({
    kode: '',
    bahasa: '',
    email: '',
    sandi: '',
    ulang: '',
    kunci: '',
    jawab: '',
    nomor: '',
    pengaman: '',
    tampilan: '',
  });
export type Form = z.infer<typeof formSchema>;

/** Reads a form's body or a URL's query. */
export function readForm(sent: unknown): Form {
  return formSchema.parse(sent ?? {});
}
