import { expect, test } from 'vitest';
import { networkOf } from '../../../head-office/accounts/source-scopes.ts';
import { drawNumber, matchNumber } from '../../../head-office/phone/matching-number.ts';

test('three numbers are drawn that cannot be taken for one another, nor for the kiosk’s own', () => {
  for (let draw = 0; draw < 500; draw += 1) {
    const { number, choices } = drawNumber('12');
    expect(choices).toContain(number);
    expect(choices).not.toContain('12');
    for (const choice of choices) expect(choice).toMatch(/^[1-9]\d$/);
    for (const place of [0, 1]) expect(new Set(choices.map((each) => each[place])).size).toBe(3);
  }
});

test('each of the three is drawn', () => {
  const places = Array.from({ length: 500 }, () => drawNumber('01')).map(({ number, choices }) =>
    choices.indexOf(number),
  );
  expect(new Set(places)).toEqual(new Set([0, 1, 2]));
});

const shown = { number: '47', choices: ['12', '39', '47'] };

test.each([
  ['the same /24', '203.0.113.10', '203.0.113.200', 'matches'],
  ['another /24', '203.0.113.10', '203.0.114.10', 'toBeChosen'],
  ['the same address, written as IPv6', '203.0.113.10', '::ffff:203.0.113.10', 'matches'],
  ['the same /48', '2001:db8:1:2::3', '2001:db8:1:ffff::9', 'matches'],
  ['another /48', '2001:db8:1:2::3', '2001:db8:2:2::3', 'toBeChosen'],
  ['the other protocol', '203.0.113.10', '2001:db8:1:2::3', 'toBeChosen'],
  ['nothing known of either', 'unknown', 'unknown', 'toBeChosen'],
] as const)('a phone of %s', (_what, kiosk, phone, expected) => {
  expect(matchNumber({ shown, network: networkOf(kiosk) ?? null }, '', phone)).toBe(expected);
});

test('a number that was chosen counts wherever the phone is', () => {
  for (const network of [networkOf('203.0.113.10') ?? null, null]) {
    expect(matchNumber({ shown, network }, '47', '203.0.113.11')).toBe('matches');
    expect(matchNumber({ shown, network }, '12', '203.0.113.11')).toBe('differs');
  }
});
