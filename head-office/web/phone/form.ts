import { z } from 'zod';

const text = z.string().max(1_000).catch('');

/** Every field that one of the pages has; what is missing or twice is empty. */
const formSchema = z
  .object({
    kode: text,
    bahasa: text,
    email: text,
    sandi: text,
    ulang: text,
    kunci: text,
    jawab: text,
    pengaman: text,
  })
  .catch({ kode: '', bahasa: '', email: '', sandi: '', ulang: '', kunci: '', jawab: '', pengaman: '' });
export type Form = z.infer<typeof formSchema>;

/** A form's body, or the query of an address. */
export function readForm(sent: unknown): Form {
  return formSchema.parse(sent ?? {});
}
