import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  likeRunning,
  makeReceiptNumber,
  parseReceiptNumber,
  receiptNumberSchema,
  runningOf,
} from '../../../contract/claim/receipt-number.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: length, maxLength: length });
const numbers = fc
  .tuple(letters(3), letters(2), fc.integer({ min: 1, max: 9_999_999 }))
  .map(([branch, kiosk, running]) => makeReceiptNumber(branch, kiosk, running));

describe('a receipt number', () => {
  test.each([
    ['BDG', '02', 137, /^BDG-02-000137-[0-9A-Z]$/],
    ['J01', 'A1', 999_999, /^J01-A1-999999-[0-9A-Z]$/],
    ['J01', 'A1', 1_000_000, /^J01-A1-1000000-[0-9A-Z]$/],
  ])('of branch %s, kiosk %s, claim %i looks like %s', (branch, kiosk, running, form) => {
    expect(makeReceiptNumber(branch, kiosk, running)).toMatch(form);
  });

  test('has the check character of ISO 7064 MOD 37,36', () => {
    expect(referenceCheck('A12425GABC1234002')).toBe('M');
    fc.assert(
      fc.property(numbers, (number) => {
        const text = number.replaceAll('-', '');
        expect(number.slice(-1)).toBe(referenceCheck(text.slice(0, -1)));
      }),
    );
  });

  test('is accepted again, with no other check character', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const passing = [...ALPHABET].filter((check) => isAccepted(`${number.slice(0, -1)}${check}`));
        expect(passing).toEqual([number.slice(-1)]);
      }),
    );
  });

  test('is another for every claim of a kiosk', () => {
    const made = Array.from({ length: 5_000 }, (_, running) => makeReceiptNumber('BDG', '02', running));
    expect(new Set(made).size).toBe(5_000);
  });
});

describe('a slip in copying is found', () => {
  test('every single wrong character', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const missed = [...number].flatMap((right, place) =>
          [...ALPHABET]
            .filter((wrong) => right !== '-' && wrong !== right)
            .map((wrong) => `${number.slice(0, place)}${wrong}${number.slice(place + 1)}`)
            .filter(isAccepted),
        );
        expect(missed).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('two running digits swapped, but for one swap of 1 and 2 or the like in a hundred', () => {
    const made = Array.from({ length: 20_000 }, (_, claim) => makeReceiptNumber('BDG', '02', claim * 37));
    const swaps = made.flatMap((number) => [7, 8, 9, 10, 11].map((place) => swapped(number, place)));
    const slips = swaps.filter(({ first, second }) => first !== second);
    const missed = slips.filter(({ text }) => isAccepted(text));
    expect(slips.length).toBeGreaterThan(50_000);
    expect(missed.length).toBeLessThan(slips.length / 100);
    // The standard's own blind spot: at one place of one number, the two digits that follow each other.
    expect(missed.filter(({ first, second }) => Math.abs(Number(first) - Number(second)) !== 1)).toEqual([]);
  });

  test.each([
    ['two letters of the branch swapped', 'DBG-02-000137'],
    ['the kiosk of another', 'BDG-20-000137'],
    ['two running digits swapped', 'BDG-02-000173'],
  ])('%s', (_slip, body) => {
    const check = makeReceiptNumber('BDG', '02', 137).slice(-1);
    expect(isAccepted(`${body}-${check}`)).toBe(false);
  });
});

describe('no receipt number is', () => {
  const right = makeReceiptNumber('BDG', '02', 137);
  test.each([
    ['nothing', ''],
    ['one without hyphens', right.replaceAll('-', '')],
    ['one in small letters', right.toLowerCase()],
    ['one with a space after it', `${right} `],
    ['one with a line after it', `${right}\n`],
    ['one with too few running digits', 'BDG-02-00137-0'],
    ['one with a letter in the running number', 'BDG-02-00013O-0'],
  ])('%s', (_what, text) => {
    expect(isAccepted(text)).toBe(false);
  });

  test.each([
    ['bdg', '02', 137],
    ['BD', '02', 137],
    ['BDG', '2', 137],
    ['BD-', '02', 137],
    ['BDG', '02', -1],
    ['BDG', '02', 1.5],
    ['BDG', '02', Number.NaN],
  ])('made for branch "%s", kiosk "%s", claim %d', (branch, kiosk, running) => {
    expect(() => makeReceiptNumber(branch, kiosk, running)).toThrow();
  });
});

function isAccepted(text: string): boolean {
  return receiptNumberSchema.safeParse(text).success;
}

function swapped(number: string, place: number) {
  const first = number.charAt(place);
  const second = number.charAt(place + 1);
  return { first, second, text: `${number.slice(0, place)}${second}${first}${number.slice(place + 2)}` };
}

/** By the standard's worked method, carrying P from character to character and solving for the last. */
function referenceCheck(text: string): string {
  let carried = 36;
  for (const character of text) {
    const sum = carried + ALPHABET.indexOf(character);
    carried = ((sum > 36 ? sum - 36 : sum) * 2) % 37;
  }
  return [...ALPHABET].find((_, value) => (carried + value) % 36 === 1) ?? '';
}

describe('a receipt number is read as people copy it', () => {
  const number = makeReceiptNumber('BDG', '02', 137);
  test.each([
    ['as printed', number],
    ['without hyphens', number.replaceAll('-', '')],
    ['in small letters and with spaces', number.toLowerCase().replaceAll('-', ' ')],
    ['with O for 0 in the running number', number.replace('000137', 'OO0137')],
  ])('%s', (_how, text) => {
    expect(parseReceiptNumber(text)).toEqual({ ok: true, value: number });
  });

  test.each([
    ['nothing', ' ', 'receipt.empty'],
    ['too short', 'BDG-02-137', 'receipt.format'],
    ['another check character', number.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), 'receipt.check'],
  ])('or its fault is named: %s', (_what, text, code) => {
    expect(parseReceiptNumber(text)).toEqual({ ok: false, problem: { code } });
  });
});

test.each([1, 137, 999_999, 1_000_000])(
  'the running part of a number is what was counted up: %i',
  (running) => {
    const number = makeReceiptNumber('BDG', '02', running);
    expect(runningOf(number)).toBe(running);
    // As SQL's LIKE has it.
    const pattern = likeRunning(running).replace('%', '.*').replace('_', '.');
    expect(number).toMatch(new RegExp(`^${pattern}$`));
    expect(makeReceiptNumber('BDG', '02', running + 1)).not.toMatch(new RegExp(`^${pattern}$`));
  },
);
