import { type Formats, formatsFor } from '../../language/formats.ts';
import type { policy } from '../../language/id/policy.ts';
import type { policyDoubts } from '../../language/id/policy-doubts.ts';
import type { rules } from '../../language/id/rules.ts';
import { languages, type StaffLanguage } from '../../language/languages.ts';

/** The texts in which an edition is talked about, of one language. */
export interface PolicyTexts {
  readonly policy: typeof policy;
  readonly policyDoubts: typeof policyDoubts;
  readonly rules: typeof rules;
}

/** How one language talks about an edition. */
export interface Words extends PolicyTexts {
  readonly formats: Formats;
  readonly number: (value: number) => string;
  /** How many times as much, as exactly as people would say it. */
  readonly times: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** The text for one, or for several. */
  readonly plural: (count: number, forms: { readonly one: string; readonly other: string }) => string;
}

export function wordsOf(language: StaffLanguage, texts: PolicyTexts): Words {
  const { locale } = languages[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const times = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const rule = new Intl.PluralRules(locale);
  return {
    ...texts,
    // Days alone are written, which are the same everywhere.
    formats: formatsFor(language, 'UTC'),
    number: (value) => number.format(value),
    times: (value) => times.format(value),
    list: (items) => list.format(items),
    plural: (count, forms) => (rule.select(count) === 'one' ? forms.one : forms.other),
  };
}
