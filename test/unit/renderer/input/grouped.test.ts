import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { alphabets, typeIn } from '../../../../contract/identity/alphabets.ts';
import {
  type GroupedNumber,
  groupNumber,
  heldPlace,
  shownPlace,
} from '../../../../contract/number-groups.ts';
import {
  type Draft,
  emptyDraft,
  erase,
  eraseNext,
  insert,
  moveCaret,
} from '../../../../renderer/input/draft.ts';

const kinds: readonly GroupedNumber[] = ['nik', 'kpj', 'npwp', 'accountNumber', 'phone', 'paymentCode'];
const kind = fc.constantFrom(...kinds);
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 24 });

/** As keys of the screen and of a real keyboard type. */
const type = (draft: Draft, text: string) => insert(draft, typeIn(alphabets.digits, text));

describe('a number stands in groups while it is typed', () => {
  test.each<[GroupedNumber, string, string]>([
    ['nik', '327301', '3273 01'],
    ['nik', '3273014511690003', '3273 0145 1169 0003'],
    ['nik', '327301451169000312', '3273 0145 1169 0003 12'],
    ['kpj', '100345', '100 345'],
    ['kpj', '10034567891', '100 3456 7891'],
    ['npwp', '0123456749010', '0123 4567 4901 0'],
    ['npwp', '012345674901000', '01.234.567.4-901.000'],
    ['npwp', '3273014511690003', '3273 0145 1169 0003'],
    ['phone', '08123456', '0812-3456'],
    ['phone', '081234567890', '0812-3456-7890'],
    ['phone', '6281234567890', '62 812-3456-7890'],
    ['phone', '81234567890', '812-3456-7890'],
    ['accountNumber', '1234567890', '1234 5678 90'],
    ['enrolmentCode', 'ABCD23EF', 'ABCD 23EF'],
  ])('%s: %s as %s', (name, held, shown) => {
    expect(groupNumber(name, held)).toBe(shown);
  });

  it('and only its digits are held, whatever is shown', () => {
    fc.assert(
      fc.property(kind, digits, (name, held) => {
        expect(groupNumber(name, held).replace(/\D/g, '')).toBe(held);
      }),
    );
  });

  it('whether it is typed with its gaps, with signs, or without', () => {
    fc.assert(
      fc.property(kind, digits, (name, held) => {
        const typed = type(emptyDraft, held);
        expect(type(emptyDraft, groupNumber(name, held))).toEqual(typed);
        expect(type(emptyDraft, [...held].join(' '))).toEqual(typed);
        expect([...groupNumber(name, held)].reduce(type, emptyDraft)).toEqual(typed);
      }),
    );
  });
});

describe('the caret', () => {
  it('stands behind the same digit in what is shown', () => {
    fc.assert(
      fc.property(kind, digits, fc.nat(24), (name, held, at) => {
        const caret = Math.min(at, held.length);
        const place = shownPlace(name, held, caret);
        const before = groupNumber(name, held).slice(0, place);
        expect(before.replace(/\D/g, '')).toBe(held.slice(0, caret));
        expect(heldPlace(name, held, place)).toBe(caret);
      }),
    );
  });

  it('comes to a digit wherever the text is touched, also between two groups', () => {
    fc.assert(
      fc.property(kind, digits, fc.nat(32), (name, held, at) => {
        const shown = groupNumber(name, held);
        const touched = Math.min(at, shown.length);
        expect(heldPlace(name, held, touched)).toBe(shown.slice(0, touched).replace(/\D/g, '').length);
      }),
    );
  });

  it('is never stopped by a gap: each deletion takes one digit', () => {
    expect(erase({ text: '12345', caret: 5 })).toEqual({ text: '1234', caret: 4 });
    expect(groupNumber('nik', '12345')).toBe('1234 5');
    expect(groupNumber('nik', '1234')).toBe('1234');
    expect(shownPlace('nik', '1234', 4)).toBe(4);
  });
});

describe('typing and deleting at any place', () => {
  const step = fc.oneof(
    fc.constantFrom(...'0123456789').map((digit) => ({ digit })),
    fc.constantFrom('erase' as const, 'next' as const).map((erases) => ({ erases })),
    fc.nat(32).map((touch) => ({ touch })),
    fc
      .constantFrom('back' as const, 'on' as const, 'start' as const, 'end' as const)
      .map((move) => ({ move })),
  );

  it('keeps the value that plain text would have', () => {
    fc.assert(
      fc.property(kind, fc.array(step, { maxLength: 60 }), (name, steps) => {
        let draft = emptyDraft;
        // The same by hand: what stands before the caret, and behind it.
        let [before, behind] = ['', ''];
        for (const each of steps) {
          if ('digit' in each) {
            draft = type(draft, each.digit);
            before += each.digit;
          } else if ('erases' in each) {
            draft = each.erases === 'erase' ? erase(draft) : eraseNext(draft);
            if (each.erases === 'erase') before = before.slice(0, -1);
            else behind = behind.slice(1);
          } else {
            const all = before + behind;
            const shown = groupNumber(name, draft.text);
            draft =
              'move' in each
                ? moveCaret(draft, each.move)
                : {
                    text: draft.text,
                    caret: heldPlace(name, draft.text, Math.min(each.touch, shown.length)),
                  };
            before = all.slice(0, draft.caret);
            behind = all.slice(draft.caret);
          }
          expect(draft).toEqual({ text: before + behind, caret: before.length });
          expect(groupNumber(name, draft.text).replace(/\D/g, '')).toBe(before + behind);
        }
      }),
      { numRuns: 300 },
    );
  });
});
