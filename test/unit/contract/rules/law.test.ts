import { describe, expect, test } from 'vitest';
import { decideLawCase } from '../../../../scripts/rules/decide-law-case.ts';
import { readLawCases } from '../../../../scripts/rules/law-case.ts';

const cases = readLawCases();

test('at least 200 cases were worked out from the law', () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
});

describe.each([...new Set(cases.map(([topic]) => topic))])('%s', (topic) => {
  const ofTopic = cases.filter(([own]) => own === topic);
  test.each(ofTopic.map(([, given]) => [given.who, given] as const))('%s', (_who, given) => {
    const { got, want } = decideLawCase(given);
    expect(got, JSON.stringify(given)).toEqual(want);
    // Which card comes first says nothing.
    if (given.asks === 'reason')
      expect(decideLawCase({ ...given, cards: given.cards.toReversed() }).got).toEqual(want);
  });
});
