import { fill } from '../../language/fill.ts';
import { sen } from '../../money.ts';
import type { Naming, Value } from '../doubts/parts/doubt.ts';
import type { TaxBand } from '../tax.ts';
import { nameIn, placeInWords, wordIn } from './place.ts';
import type { Words } from './words.ts';

/** A value as people read it. */
export function valueInWords(words: Words, document: unknown, value: Value): string {
  const { policy, formats, number, times, list, plural } = words;
  if ('money' in value) return formats.rupiah(sen(value.money));
  if ('share' in value) return formats.share(value.share);
  if ('number' in value) return number(value.number);
  if ('count' in value) return counted(words, value.count, value.of);
  if ('day' in value) return formats.day(value.day);
  if ('yes' in value) return value.yes ? policy.yes : policy.no;
  if ('ratio' in value) {
    const grows = value.ratio >= 1;
    return fill(grows ? policy.times : policy.part, { count: times(grows ? value.ratio : 1 / value.ratio) });
  }
  if ('wait' in value) {
    const { count, unit, from } = value.wait;
    const time = plural(count, policy.units[unit]);
    return fill(policy.waitFrom, { time: fill(time, { count }), from: policy.choices[from] });
  }
  if ('days' in value) return list(value.days.map(formats.day));
  if ('bands' in value) return list(bandsInWords(words, value.bands));
  if ('quoted' in value) return list(value.quoted.map((name) => fill(policy.quoted, { name })));
  if ('names' in value) return namesInWords(words, value.names, value.in);
  if ('place' in value) return placeInWords(words, document, value.place);
  if ('law' in value) {
    const { article, paragraph } = value.law;
    if (article === undefined) return fill(policy.law.whole, value.law);
    return fill(paragraph === undefined ? policy.law.article : policy.law.paragraph, {
      ...value.law,
      article,
      paragraph,
    });
  }
  if ('text' in value) return value.text;
  return policy.nothing;
}

function counted(
  { policy, number, plural }: Words,
  count: number,
  unit: keyof Words['policy']['units'],
): string {
  return fill(plural(count, policy.units[unit]), { count: number(count) });
}

function bandsInWords({ policy, formats }: Words, bands: readonly TaxBand[]): string[] {
  return bands.map(({ upTo, rateBasisPoints }) => {
    const rate = formats.share(rateBasisPoints);
    if (upTo !== null) return fill(policy.rateTo, { rate, upTo: formats.rupiah(sen(upTo)) });
    return fill(bands.length === 1 ? policy.rateOfAll : policy.rateAbove, { rate });
  });
}

function namesInWords(words: Words, names: readonly (string | number)[], naming: Naming): string {
  if (names.length === 0) return words.policy.nothing;
  return words.list(names.map((name) => nameOf(words, String(name), naming) ?? String(name)));
}

function nameOf({ policy, rules }: Words, name: string, naming: Naming): string | undefined {
  switch (naming) {
    case 'documents':
    case 'reasons':
    case 'stages':
      return nameIn(rules[naming], name);
    case 'segments':
      return wordIn(rules[naming], name);
    default:
      return wordIn(policy[naming], name);
  }
}
