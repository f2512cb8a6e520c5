import type { en } from './en.ts';
import type { id } from './id.ts';

type Wording<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Wording<Texts[Key]>;
};

/** The same keys in another language. */
export type Translation = Wording<typeof id>;

type Either<One, Other> = {
  readonly [Key in keyof One & keyof Other]: One[Key] extends string
    ? One[Key] | Other[Key]
    : Either<One[Key], Other[Key]>;
};

/** Each text in either wording, so that the compiler asks for the variables of both. */
export type Texts = Either<typeof id, typeof en>;
