import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../../contract/language/id/amount-in-words.ts';
import { rupiah, type Sen, sen } from '../../../contract/money.ts';

describe('whole rupiah are spelled as on official documents', () => {
  test.each([
    [0, 'nol rupiah'],
    [1, 'satu rupiah'],
    [10, 'sepuluh rupiah'],
    [11, 'sebelas rupiah'],
    [12, 'dua belas rupiah'],
    [19, 'sembilan belas rupiah'],
    [20, 'dua puluh rupiah'],
    [21, 'dua puluh satu rupiah'],
    [99, 'sembilan puluh sembilan rupiah'],
    [100, 'seratus rupiah'],
    [101, 'seratus satu rupiah'],
    [111, 'seratus sebelas rupiah'],
    [200, 'dua ratus rupiah'],
    [999, 'sembilan ratus sembilan puluh sembilan rupiah'],
    [1_000, 'seribu rupiah'],
    [1_001, 'seribu satu rupiah'],
    [1_999, 'seribu sembilan ratus sembilan puluh sembilan rupiah'],
    [2_000, 'dua ribu rupiah'],
    [11_000, 'sebelas ribu rupiah'],
    [100_000, 'seratus ribu rupiah'],
    [101_000, 'seratus satu ribu rupiah'],
    [1_000_000, 'satu juta rupiah'],
    [1_001_000, 'satu juta seribu rupiah'],
    [12_500_000, 'dua belas juta lima ratus ribu rupiah'],
    [15_000_000, 'lima belas juta rupiah'],
    [1_000_000_000, 'satu miliar rupiah'],
    [1_000_000_001, 'satu miliar satu rupiah'],
    [1_000_000_000_000, 'satu triliun rupiah'],
    [11_100_011_001_000, 'sebelas triliun seratus miliar sebelas juta seribu rupiah'],
  ])('Rp%i: %s', (amount, words) => {
    expect(amountInWords(rupiah(amount))).toBe(words);
  });
});

describe('sen are named when there are any', () => {
  test.each([
    [1, 'nol rupiah satu sen'],
    [89, 'nol rupiah delapan puluh sembilan sen'],
    [111, 'satu rupiah sebelas sen'],
    [
      123_456_789,
      'satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh rupiah delapan puluh sembilan sen',
    ],
    [-1_250, 'minus dua belas rupiah lima puluh sen'],
  ])('%i sen: %s', (amount, words) => {
    expect(amountInWords(sen(amount))).toBe(words);
  });
});

test('every amount is read back from its words, single spaces between them', () => {
  const sizes = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -1_500_000_000, max: 1_500_000_000 }),
    fc.integer({ min: 0, max: 250_000 }),
  );
  fc.assert(
    fc.property(sizes.map(sen), (amount) => {
      const words = amountInWords(amount);
      expect(words).toMatch(/^[a-z]+( [a-z]+)*$/);
      expect(readWords(words)).toBe(amount);
    }),
    { numRuns: 1_000 },
  );
});

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const TENS: Record<string, number> = { belas: 1, puluh: 10, ratus: 100 };
const SCALES: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };

/** Reads spelled-out amounts as a person does: se- is "one of", scales multiply what stands before them. */
function readWords(words: string): Sen {
  const [whole = '', cents = ''] = words.replace(/^minus /, '').split(' rupiah');
  const sum = BigInt(readNumber(whole)) * 100n + BigInt(readNumber(cents.replace(/ sen$/, '')));
  return sen(Number(words.startsWith('minus ') ? -sum : sum));
}

function readNumber(words: string): number {
  let total = 0;
  let below = 0;
  let digit = 0;
  for (const word of words.replace(/\bse(?=belas|puluh|ratus|ribu)/g, 'satu ').split(' ')) {
    const size = TENS[word];
    const scale = SCALES[word];
    if (word === '') continue;
    if (scale !== undefined) {
      total += (below + digit) * scale;
      below = 0;
      digit = 0;
    } else if (size !== undefined) {
      below += word === 'belas' ? 10 + digit : digit * size;
      digit = 0;
    } else {
      expect(DIGITS).toContain(word);
      digit = DIGITS.indexOf(word);
    }
  }
  return total + below + digit;
}
