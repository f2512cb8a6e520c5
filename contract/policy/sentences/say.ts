import { fill } from '../../language/fill.ts';
import type { PolicyFault } from '../check.ts';
import type { Doubt } from '../doubts/parts/doubt.ts';
import { placeInWords, wordIn } from './place.ts';
import { valueInWords } from './value.ts';
import type { Words } from './words.ts';

/** A doubt as a sentence: the rule by its name, both values, and what to do. */
export function sayDoubt(words: Words, document: unknown, { grade, kind, at, values }: Doubt): string {
  const said = Object.entries(values).map(([name, value]) => [name, valueInWords(words, document, value)]);
  const text = wordIn(words.policyDoubts[grade], kind) ?? kind;
  return fill(text, { ...Object.fromEntries(said), place: placeInWords(words, document, at) });
}

/** A fault of form as a sentence: where, what, and what to write instead. */
export function sayFault(words: Words, document: unknown, { at, code, values }: PolicyFault): string {
  const { faults, wanted } = words.policy;
  const place = placeInWords(words, document, at);
  const { least, most, expected, choices } = values;
  return fill(faults[code], {
    place,
    least: least && boundInWords(words, least),
    most: most && boundInWords(words, most),
    wanted: expected && (wordIn(wanted, expected) ?? wanted.other),
    choices: choices?.map((name) => fill(words.policy.quoted, { name })).join(', '),
  });
}

function boundInWords(
  { policy, number }: Words,
  { limit, excluded }: { limit: number; excluded: boolean },
): string {
  return excluded ? fill(policy.moreThan, { number: number(limit) }) : number(limit);
}
