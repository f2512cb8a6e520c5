import { describe, expect, test } from 'vitest';
import { matchHolder, matchNames } from '../../../../contract/identity/name-match.ts';
import document from '../../../../contract/policy/default.json' with { type: 'json' };
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { policySchema } from '../../../../contract/policy/schema.ts';
import { isFormerPolicy, upgradePolicy } from '../../../../contract/policy/upgrade/upgrade.ts';
import former from '../../../fixtures/policy/former.json' with { type: 'json' };

describe('an edition that compared names by titles alone', () => {
  const { names, banks } = policySchema.parse(upgradePolicy(former));

  test('keeps its titles, and knows no length of a bank’s field', () => {
    expect(names).toMatchObject({ ...former.names, forms: [], spellings: [], commonWords: [] });
    expect(banks.every(({ holderNameLength }) => holderNameLength === null)).toBe(true);
    expect(banks.map(({ code }) => code)).toEqual(former.banks.map(({ code }) => code));
  });

  test('says the same of nobody whose name is longer, and different of nobody whose name is abbreviated', () => {
    const longer = 'MUHAMMAD ABDUL RAHMAN SYAFII';
    expect(matchHolder(names, 'MUHAMMAD ABDUL RAHMAN', longer, null)).toBe('similar');
    expect(matchNames(names, 'MUHAMMAD RIZKY', 'MUH RIZKY')).toBe('similar');
    expect(matchNames(names, 'BUDI SANTOSO', 'Drs. Budi Santoso, S.E.')).toBe('same');
  });

  test('is told from one that lost a list', () => {
    const { forms: _lost, ...others } = document.names;
    const incomplete = { ...document, names: others };
    expect(isFormerPolicy(incomplete)).toBe(false);
    expect(policySchema.safeParse(upgradePolicy(incomplete)).success).toBe(false);
  });
});

describe('how names are compared is refused with', () => {
  const withNames = (changes: object) => ({ ...document, names: { ...document.names, ...changes } });
  const form = (words: readonly string[]) => ({ words, sameInWriting: false, source: 'x', sureness: 'low' });
  const [bank] = document.banks;
  const withLength = (characters: number) => ({
    ...document,
    banks: [{ ...bank, holderNameLength: { characters, source: 'x', sureness: 'low' } }],
  });

  test.each<[string, string, unknown]>([
    ['a title with dots', 'names.titlesAfter.0', withNames({ titlesAfter: ['S.PD.I'] })],
    ['a title twice', 'names.titlesAfter', withNames({ titlesAfter: ['SH', 'SH'] })],
    ['a title in small letters', 'names.titlesAfter.0', withNames({ titlesAfter: ['sh'] })],
    ['a man’s title that is none', 'names.titlesOfMen', withNames({ titlesOfMen: ['LORD'] })],
    ['a title of both', 'names.titlesOfWomen', withNames({ titlesOfWomen: ['DRS'] })],
    ['a form of one word', 'names.forms.0.words', withNames({ forms: [form(['MUH'])] })],
    [
      'a word in two forms',
      'names.forms',
      withNames({ forms: [form(['MUH', 'MUHAMMAD']), form(['MUH', 'MUHLIS'])] }),
    ],
    [
      'a spelling twice',
      'names.spellings',
      withNames({ spellings: ['U', 'O'].map((read) => ({ written: 'OE', read })) }),
    ],
    ['a field that holds no name', 'banks.0.holderNameLength.characters', withLength(5)],
  ])('%s', (_what, path, broken) => {
    const issues = policySchema.safeParse(broken).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  test('the shipped edition knows no bank’s length, since no bank publishes it', () => {
    expect(defaultPolicy.banks.every(({ holderNameLength }) => holderNameLength === null)).toBe(true);
  });
});
