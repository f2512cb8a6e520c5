import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type HeldMembership,
  heldMembershipSchema,
  readMembership,
} from '../../../../contract/eligibility/held-membership.ts';
import { membershipSchema } from '../../../../contract/eligibility/membership.ts';
import { heldNameSchema, heldTextSchema } from '../../../../contract/identity/held.ts';
import { makeMembership } from '../../../fixtures/claim/make-membership.ts';

const good = makeMembership();
const [goodCard] = good.cards;

function held(changes: Partial<HeldMembership>): HeldMembership {
  return heldMembershipSchema.parse({ ...good, ...changes });
}

function withCard(changes: Partial<HeldMembership['cards'][number]>): HeldMembership {
  return heldMembershipSchema.parse({ ...good, cards: [{ ...goodCard, ...changes }] });
}

describe('what a registry may hold, and a claim can go by', () => {
  test.each<[string, Partial<HeldMembership>]>([
    ['a name of one letter', { name: 'N' }],
    ['a name with digits', { name: 'SITI RAHMA 2' }],
    ['a name with characters of no keyboard', { name: 'D`ARC (ALM) & CO. Ω‮' }],
    ['a landline', { phone: '022-2501234' }],
    ['two telephone numbers', { phone: '0812345678 / 0813456789' }],
    ['no telephone', { phone: null }],
    ['no e-mail', { email: null }],
    ['an empty e-mail', { email: '' }],
    ['an e-mail that is none', { email: 'tidak ada' }],
    ['no address and no place of birth', { address: null, birthPlace: null }],
    ['a sex that is not known', { sex: 'L' }],
    ['a NIK in groups', { nik: '3273 0154 0790 0003' }],
  ])('%s', (_name, changes) => {
    expect(readMembership(held(changes))).toMatchObject({ ok: true });
  });

  test('says of when it is', () => {
    const asOf = '2026-11-25T03:15:00.000Z';
    expect(readMembership(held({ asOf }))).toMatchObject({ ok: true, value: { asOf } });
  });

  test.each(['1234567', '87J80003838', '123456789012'])('a card numbered %s', (kpj) => {
    expect(readMembership(withCard({ kpj, employer: 'CV. "Maju" Jaya #2' }))).toMatchObject({
      ok: true,
      value: { cards: [{ kpj }] },
    });
  });

  test('a tax number that is none counts as none, and is asked for', () => {
    for (const npwp of ['', '-', 'TIDAK ADA', '123', '01.234']) {
      expect(readMembership(held({ npwp }))).toMatchObject({ ok: true, value: { npwp: null } });
    }
  });

  test('data of which no day of updating is sure are updated once more', () => {
    for (const dataUpdatedOn of ['0000-00-00', '2021', '']) {
      expect(readMembership(held({ dataUpdatedOn }))).toMatchObject({
        ok: true,
        value: { dataUpdatedOn: null },
      });
    }
  });
});

describe('what staff must mend before a claim: the field is named, and nothing of what it holds', () => {
  test.each<[string, HeldMembership]>([
    ['nik', held({ nik: '327301540790' })],
    ['nik', held({ nik: '0000000000000000' })],
    ['nik', held({ nik: null })],
    ['name', held({ name: '' })],
    ['name', held({ name: '-' })],
    ['name', held({ name: null })],
    ['birthDate', held({ birthDate: '1965-07-00' })],
    ['birthDate', held({ birthDate: '1965' })],
    ['birthDate', held({ birthDate: '0001-01-01' })],
    ['birthDate', held({ birthDate: null })],
    ['kpj', withCard({ kpj: '' })],
    ['segment', withCard({ segment: 'JAKON' })],
    ['joinedOn', withCard({ joinedOn: '0000-00-00' })],
    // Nothing is known: not that the card is active, as null would say.
    ['inactiveSince', withCard({ inactiveSince: '' })],
    ['exit', withCard({ exit: { kind: 'LAIN-LAIN', on: '2020-01-31' } })],
    ['contributions', withCard({ contributions: null })],
    ['development', withCard({ development: null })],
    ['partialTaken', held({ partialTaken: { reason: '10', paidOn: '2020-01-31', amount: null } })],
  ])('%s', (field, membership) => {
    expect(readMembership(membership)).toEqual({ ok: false, problem: [field] });
  });

  test('all of them at once', () => {
    expect(readMembership(held({ name: '--', nik: 'x', birthDate: '?' }))).toEqual({
      ok: false,
      problem: ['nik', 'name', 'birthDate'],
    });
  });
});

/** Whatever stands in a column of text: any characters of any script but U+0000. */
const anyText = fc.string({ unit: 'binary', maxLength: 500 }).filter((text) => !text.includes('\0'));
const maybe = fc.option(anyText);
const money = fc.option(fc.integer());
const anyCard = fc.record({
  kpj: maybe,
  segment: maybe,
  employer: maybe,
  joinedOn: maybe,
  inactiveSince: maybe,
  exit: fc.option(fc.record({ kind: maybe, on: maybe })),
  lastContributionOn: maybe,
  contributions: money,
  development: money,
});
const anyMembership = fc.record({
  participantId: fc.uuid(),
  nik: maybe,
  name: maybe,
  birthDate: maybe,
  sex: maybe,
  birthPlace: maybe,
  address: maybe,
  phone: maybe,
  email: maybe,
  dataUpdatedOn: maybe,
  npwp: maybe,
  cards: fc.array(anyCard, { maxLength: 4 }),
  partialTaken: fc.option(fc.record({ reason: maybe, paidOn: maybe, amount: money })),
  claimInProgress: fc.boolean(),
});

test('whatever a registry holds is taken, and either can be used as it is or names what cannot', () => {
  fc.assert(
    fc.property(anyMembership, (membership) => {
      const taken = heldMembershipSchema.parse(membership);
      expect(taken).toEqual(membership);
      const read = readMembership(taken);
      if (read.ok) expect(membershipSchema.parse(read.value)).toEqual(read.value);
      else expect(read.problem.length).toBeGreaterThan(0);
    }),
  );
});

test('what rules go by is what is held, and nothing else', () => {
  fc.assert(
    fc.property(anyText, anyText, maybe, maybe, maybe, (kpj, rest, phone, email, address) => {
      const name = `N${rest}`;
      const { cards } = withCard({ kpj: `1${kpj}` });
      const membership = held({ name, phone, email, address, cards });
      expect(readMembership(membership)).toMatchObject({ ok: true, value: { name, phone, email, address } });
    }),
  );
});

test('no text is longer than a field, and none holds what PostgreSQL cannot', () => {
  expect(heldTextSchema.safeParse('A'.repeat(1_001)).success).toBe(false);
  expect(heldTextSchema.safeParse('A\0').success).toBe(false);
  expect(heldNameSchema.safeParse(', .').success).toBe(false);
});
