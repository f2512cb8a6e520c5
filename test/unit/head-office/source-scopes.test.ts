import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scopesOf } from '../../../head-office/accounts/source-scopes.ts';

const own = (source: string) => scopesOf(source)[0]?.source;
const network = (source: string) => scopesOf(source)[1]?.source;

test.each<[string, string, string]>([
  ['an IPv4 address is one sender, of a /24', '198.51.100.7', '198.51.100.8'],
  ['an IPv6 /64 is one sender, of a /48', '2001:db8:1:2::1', '2001:db8:1:3::1'],
])('%s', (_what, one, neighbour) => {
  expect(scopesOf(one).map(({ width }) => width)).toEqual(['own', 'network', 'all']);
  expect(own(one)).not.toBe(own(neighbour));
  expect(network(one)).toBe(network(neighbour));
});

test('whatever its holder writes into the lower half, an IPv6 address stays one sender', () => {
  const group = fc.nat(0xffff).map((value) => value.toString(16));
  fc.assert(
    fc.property(fc.array(group, { minLength: 4, maxLength: 4 }), (lower) => {
      expect(own(`2001:db8:1:2:${lower.join(':')}`)).toBe(own('2001:db8:1:2::'));
    }),
  );
});

test.each([
  ['in capitals and in full', '2001:0DB8:0001:0002:0000:0000:0000:0001', '2001:db8:1:2::1'],
  ['as IPv6 tells of IPv4', '::ffff:198.51.100.7', '198.51.100.7'],
])('an address written %s is the same', (_how, one, other) => {
  expect(scopesOf(one)).toEqual(scopesOf(other));
});

test('strangers of either kind count together, and who has shown who they are by that alone', () => {
  expect(scopesOf('198.51.100.7')[2]).toEqual(scopesOf('2001:db8::1')[2]);
  for (const known of ['kiosk BDG-01', 'phone 7f', '019abcde-0000-7000-8000-000000000001', ''])
    expect(scopesOf(known)).toEqual([{ width: 'own', source: known }]);
});
