import { describe, expect, test } from 'vitest';
import { staffLanguageCodes } from '../../../../contract/language/languages.ts';
import { checkPolicy } from '../../../../contract/policy/check.ts';
import shipped from '../../../../contract/policy/default.json' with { type: 'json' };
import { findDoubts } from '../../../../contract/policy/doubts/find-doubts.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import { sayDoubt, sayFault } from '../../../../contract/policy/sentences/say.ts';
import type { Words } from '../../../../contract/policy/sentences/words.ts';
import { policyWords } from '../../../../scripts/policy/policy-words.ts';
import type { TriedEdition } from '../../../fixtures/policy/nonsense/edition.ts';
import { nonsense } from '../../../fixtures/policy/nonsense/nonsense.ts';
import { ordinary } from '../../../fixtures/policy/nonsense/ordinary.ts';
import { type Patch, patched, TODAY } from '../../../fixtures/policy/patch.ts';

interface Told {
  /** Grade and kind. */
  readonly kind: string;
  readonly say: (words: Words) => string;
}

/** What is told of an edition that is to follow the shipped one. */
function tell(patch: Patch): Told[] {
  const document = patched(patch);
  const { policy, faults } = checkPolicy(document);
  if (!policy) {
    return faults.map((fault) => ({
      kind: `fault ${fault.code}`,
      say: (words) => sayFault(words, document, fault),
    }));
  }
  const doubts = findDoubts({ edition: policy, before: defaultPolicy, today: TODAY });
  return doubts.map((doubt) => ({
    kind: `${doubt.grade} ${doubt.kind}`,
    say: (words) => sayDoubt(words, policy, doubt),
  }));
}

/** Read once, since reading an edition takes its time. */
const everything = [...nonsense, ...ordinary].map((each) => ({ ...each, found: tell(each.patch) }));
const toldOf = (editions: readonly TriedEdition[]) =>
  everything
    .filter(({ what }) => editions.some((each) => each.what === what))
    .map((each) => [each.what, each] as const);
const sentencesIn = (words: Words) =>
  everything.flatMap(({ found }) => found.map(({ kind, say }) => ({ kind, sentence: say(words) })));
const indonesian = await policyWords('id');

/** Codes of the document, file paths, and the words of programmers: none of them says anything to a lawyer. */
const DEVELOPERS =
  /\{|\}|undefined|null|NaN|\[object|basis ?point|expected|received|invalid|schema|regex|\b[a-z]+[A-Z]\w*|\b[a-z]\w*\.\w+|Too |must /;

test('at least forty make no sense', () => {
  expect(nonsense.length).toBeGreaterThanOrEqual(40);
  expect(new Set(nonsense.map(({ what }) => what)).size).toBe(nonsense.length);
});

describe('an edition that makes no sense is told so', () => {
  test.each(toldOf(nonsense))('%s', (_, { found, told }) => {
    expect(found.map(({ kind }) => kind).toSorted()).toEqual([...told].toSorted());
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('an ordinary edition raises no alarm', () => {
  test.each(toldOf(ordinary))('%s', (_, { found, told }) => {
    expect(found.map(({ kind }) => kind)).toEqual(told);
  });

  test('the shipped one, held against the law alone', () => {
    expect(findDoubts({ edition: defaultPolicy, before: undefined, today: TODAY })).toEqual([]);
  });
});

describe.each(staffLanguageCodes)('the sentences in %s', async (language) => {
  const words = await policyWords(language);
  const told = sentencesIn(words);

  test('are whole, and say what to do', () => {
    const broken = told.filter(({ sentence }) => /\{\w+\}|undefined|NaN|\[object/.test(sentence));
    expect(broken).toEqual([]);
    expect(told.filter(({ sentence }) => !/^\p{Lu}.*[.]$/u.test(sentence))).toEqual([]);
    // What is wrong, and what to do about it.
    expect(told.filter(({ sentence }) => sentence.split(/[.;] /).length < 2)).toEqual([]);
  });
});

test('the Indonesian ones use no word of programmers, and no path as name', () => {
  const told = sentencesIn(indonesian);
  const outsideQuotes = (sentence: string) => sentence.replaceAll(/“[^”]*”/g, '');
  const shown = told.filter(
    ({ kind, sentence }) => !kind.startsWith('fault wrongKind') && DEVELOPERS.test(outsideQuotes(sentence)),
  );
  expect(shown).toEqual([]);
});

test('a doubt names the rule as people call it, both values, and what to do', () => {
  const [ceiling] = tell([['ceiling.balance', 'Rp150.000.000,00']]);
  expect(ceiling?.say(indonesian)).toBe(
    'Batas saldo di anjungan: Rp15.000.000,00 menjadi Rp150.000.000,00, yaitu 10 kali lipat. Pastikan tidak salah ketik.',
  );
  const [share] = tell([['reasons.partialTenPercent.shareBasisPoints', 10]]);
  const said = share?.say(indonesian);
  expect(said).toContain('“Sebagian, untuk persiapan pensiun”');
  expect(said).toContain('0,1%');
  expect(said).toContain('PP 46/2015 Pasal 22 ayat (5)');
  expect(said).toContain('Tulis 10%');
  const [years] = tell([['reasons.partialTenPercent.membershipYears.years', 1]]);
  expect(years?.say(indonesian)).toContain('menurut PP 46/2015 Pasal 22 ayat (4) seharusnya 10 tahun');
});

test('every part of an edition has its word in every language', async () => {
  const keys = new Set<string>();
  const collect = (part: unknown, at = ''): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const [key, value] of Object.entries(part)) {
      // Documents are named by the rules.
      if (!Array.isArray(part) && at !== 'most') keys.add(key);
      collect(value, key);
    }
  };
  collect(shipped);
  for (const language of staffLanguageCodes) {
    const { policy } = await policyWords(language);
    expect([...keys].filter((key) => !Object.hasOwn(policy.keys, key))).toEqual([]);
  }
});
