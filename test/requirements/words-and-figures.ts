import { type Requirement, tests } from './requirement.ts';

export const wordsAndFigures: readonly Requirement[] = [
  {
    number: 25,
    says: 'Rp1.234.567,89 is never rounded; days are 22 November 2026, times 14.05 WIB.',
    tests: [
      ...tests(
        'unit/renderer/format.test.ts',
        'follow EYD and never round',
        'write days as 22 November 2026',
        'write times with the zone where the kiosk stands',
      ),
      ...tests(
        'unit/renderer/say-amounts.test.ts',
        'whatever amount a page writes is said with every rupiah and every sen',
      ),
    ],
  },
  {
    number: 26,
    says: 'Indonesian is Indonesian, every language has every text, and every text can be spoken.',
    tests: [
      ...tests(
        'unit/renderer/language.test.ts',
        'uses no word from the banned list',
        'has the same keys in the same order',
      ),
      ...tests('e2e/screens/screens.spec.ts', 'what is seen is read aloud, and nothing personal'),
    ],
  },
];
