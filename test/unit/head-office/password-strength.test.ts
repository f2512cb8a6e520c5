import { expect, test } from 'vitest';
import { findWeakness } from '../../../head-office/operators/password-strength.ts';

test.each([
  ['aaaaaaaaaaaa', 'repeat'],
  ['siti.siti.siti', 'repeat'],
  ['aB3$aB3$aB3$aB3$', 'repeat'],
  ['abcdefghijkl', 'sequence'],
  ['password1234', 'common'],
  ['Rahasia12345', 'common'],
  ['katasandi1234', 'common'],
  ['1q2w3e4r5t6y', 'common'],
  ['anjunganjht12', 'own'],
  ['x'.repeat(200), 'repeat'],
] as const)('%s is weak, because of %s', (password, weakness) => {
  expect(findWeakness(password, 'siti', 3)).toBe(weakness);
});

test.each(['padi menguning di sawah', 'k7fQ2mXz9LpW', 'hujan deras di bulan juni'])(
  '%s is taken',
  (password) => {
    expect(findWeakness(password, 'siti', 3)).toBeUndefined();
  },
);
