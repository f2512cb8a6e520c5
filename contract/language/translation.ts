/**
 * The same texts in another language: the same keys, no more and no fewer, and in each text the variables of the
 * original. A variable too many no type can forbid: it is refused where the texts are gathered.
 */
export type Translation<Original> = Original extends string
  ? Naming<Variables<Original>>
  : { readonly [Key in keyof Original]: Translation<Original[Key]> };

/** The names for which a text wants values: `date` of `{date}`, `days` of `{days, plural, one {…} other {…}}`. */
export type Variables<Text extends string> = string extends Text
  ? never
  : Text extends `${string}{${infer Inside}`
    ? VariablesInside<Inside>
    : never;

type VariablesInside<Inside extends string> = Inside extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name},${infer Form}`
    ? Name | (Form extends `${string}{${string}` ? VariablesAfterForms<After> : Variables<After>)
    : Head | Variables<After>
  : never;

/** What follows the first of a plural's forms: others, each in braces, up to the brace that ends the plural. */
type VariablesAfterForms<After extends string> = After extends `${infer Before}}${infer Rest}`
  ? Before extends `${string}{${string}`
    ? VariablesAfterForms<Rest>
    : Variables<Rest>
  : never;

/** Every text that names all of these variables. */
type Naming<Names extends string> = [Names] extends [never]
  ? string
  : All<Names extends string ? `${string}{${Names}${string}` : never>;

type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Both) => void
  ? Both
  : never;
