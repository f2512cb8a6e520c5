import type { Language } from '../../contract/claim/claim.ts';
import { en } from './en.ts';
import { id } from './id.ts';

type Wording<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Wording<Texts[Key]>;
};

/** The same keys in another language. */
export type Texts = Wording<typeof id>;

export const texts: Readonly<Record<Language, Texts>> = { id, en };

/** Puts values in the places that a text names, such as {minutes}. */
export function fill(text: string, values: Readonly<Record<string, string | number | undefined>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
