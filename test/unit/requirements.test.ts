import { describe, expect, it, test } from 'vitest';
import { missingTests } from '../requirements/missing-tests.ts';
import { requirements } from '../requirements/requirements.ts';

test('the requirements are R1 to R45, each once and in order', () => {
  expect(requirements.map(({ number }) => number)).toEqual(
    Array.from({ length: 45 }, (_, index) => index + 1),
  );
});

describe.each(requirements)('R$number', (requirement) => {
  it('names tests that are there', () => {
    expect(missingTests(requirement)).toEqual([]);
  });

  it('is shown by a test, or by people', () => {
    expect(requirement.tests.length > 0 || requirement.withPeople !== undefined).toBe(true);
  });
});

test('a test that is gone is found out', () => {
  const tests = [
    { file: 'test/unit/requirements.test.ts', title: ['never', 'written'].join(' ') },
    { file: 'test/unit/gone.test.ts', title: '' },
  ];
  expect(missingTests({ number: 0, says: '', tests })).toHaveLength(2);
});
