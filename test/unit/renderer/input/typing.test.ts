import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  erase,
  eraseNext,
  insert,
  LONGEST,
  moveCaret,
  startDraft,
} from '../../../../renderer/input/draft.ts';
import { readGrouped, showGrouped, shownCaret } from '../../../../renderer/input/grouping.ts';
import { keypadRows, layerAfter, rowsOf } from '../../../../renderer/input/layouts.ts';

const digits = fc.stringMatching(/^\d{0,20}$/);
const grouping = fc.constantFrom([4], [3, 4], [4, 4, 4, 4], []);
const draft = fc
  .tuple(fc.stringMatching(/^[a-z0-9@._]{0,40}$/), fc.nat(40))
  .map(([text, caret]) => ({ text, caret: Math.min(caret, text.length) }));

describe('typing', () => {
  it('adds at the caret, and erasing takes it back', () => {
    fc.assert(
      fc.property(draft, fc.stringMatching(/^[a-z0-9@]$/), (before, key) => {
        expect(erase(insert(before, key))).toEqual(before);
      }),
    );
  });

  it('keeps the caret inside the text', () => {
    fc.assert(
      fc.property(draft, fc.array(fc.constantFrom('a', '@gmail.com', '<')), (start, keys) => {
        const end = keys.reduce((now, key) => (key === '<' ? erase(now) : insert(now, key)), start);
        expect(end.caret).toBeGreaterThanOrEqual(0);
        expect(end.caret).toBeLessThanOrEqual(end.text.length);
      }),
    );
  });

  it('types "11" as two presses', () => {
    expect(insert(insert(emptyDraft, '1'), '1').text).toBe('11');
  });

  it('erases nothing at the start, and begins at the end of what is there', () => {
    expect(erase({ text: 'ab', caret: 0 })).toEqual({ text: 'ab', caret: 0 });
    expect(startDraft('ab')).toEqual({ text: 'ab', caret: 2 });
  });

  it('erases what follows the caret with Delete, and nothing at the end', () => {
    expect(eraseNext({ text: 'abc', caret: 1 })).toEqual({ text: 'ac', caret: 1 });
    expect(eraseNext({ text: 'abc', caret: 3 })).toEqual({ text: 'abc', caret: 3 });
  });

  it('moves the caret as the arrow keys, Home and End do, and never out of the text', () => {
    const at = (caret: number) => ({ text: 'abc', caret });
    expect(moveCaret(at(1), 'back')).toEqual(at(0));
    expect(moveCaret(at(0), 'back')).toEqual(at(0));
    expect(moveCaret(at(1), 'on')).toEqual(at(2));
    expect(moveCaret(at(3), 'on')).toEqual(at(3));
    expect(moveCaret(at(2), 'start')).toEqual(at(0));
    expect(moveCaret(at(2), 'end')).toEqual(at(3));
  });

  it('stops where the bridge would refuse', () => {
    const full = startDraft('a'.repeat(LONGEST));
    expect(insert(full, 'b')).toEqual(full);
    expect(insert(startDraft('a'.repeat(LONGEST - 1)), '@gmail.com').text).toHaveLength(LONGEST - 1);
  });
});

describe('grouping', () => {
  it('shows a NIK in fours and a card number in 3, 4, 4', () => {
    expect(showGrouped('3273014511690003', [4])).toBe('3273 0145 1169 0003');
    expect(showGrouped('10034567891', [3, 4])).toBe('100 3456 7891');
    expect(showGrouped('10034567891', [])).toBe('10034567891');
  });

  it('is undone when the field is read: the raw text is what is sent', () => {
    fc.assert(
      fc.property(digits, grouping, (text, groups) => {
        const shown = showGrouped(text, groups);
        expect(readGrouped(shown, shown.length, groups)).toEqual({ text, caret: text.length });
      }),
    );
  });

  it('keeps the caret before the same digit', () => {
    fc.assert(
      fc.property(digits, fc.nat(20), grouping, (text, at, groups) => {
        const caret = Math.min(at, text.length);
        const shown = showGrouped(text, groups);
        const seen = shownCaret({ text, caret }, groups);
        expect(readGrouped(shown, seen, groups).caret).toBe(caret);
      }),
    );
  });

  it('takes a digit typed into the middle of what is shown', () => {
    const shown = '1234 56';
    const edited = `${shown.slice(0, 2)}9${shown.slice(2)}`;
    expect(readGrouped(edited, 3, [4])).toEqual({ text: '1293456', caret: 3 });
  });

  it('leaves letters and spaces to fields that are not grouped', () => {
    expect(readGrouped('SITI NUR', 8, [])).toEqual({ text: 'SITI NUR', caret: 8 });
  });
});

describe('keyboards', () => {
  const typedBy = (kind: 'name' | 'email' | 'password', layer: 'small' | 'capitals' | 'symbols' = 'small') =>
    rowsOf(kind, layer)
      .flat()
      .flatMap((key) => (key.type === 'text' ? [key.text] : []));

  it('have every letter, and for e-mail its signs', () => {
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      expect(typedBy('email')).toContain(letter);
      expect(typedBy('password')).toContain(letter);
      expect(typedBy('name')).toContain(letter.toUpperCase());
      expect(typedBy('password', 'capitals')).toContain(letter.toUpperCase());
    }
    for (const sign of ['@', '.', '_', '-', '0', '9']) expect(typedBy('email')).toContain(sign);
  });

  it('reach every printable ASCII character for a password', () => {
    const all = new Set([
      ' ',
      ...(['small', 'capitals', 'symbols'] as const).flatMap((layer) => typedBy('password', layer)),
    ]);
    const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
    expect(printable.filter((character) => !all.has(character))).toEqual([]);
  });

  it('each have one key that clears', () => {
    for (const kind of ['name', 'email', 'receipt'] as const) {
      expect(
        rowsOf(kind, 'small')
          .flat()
          .filter(({ type }) => type === 'clear'),
      ).toHaveLength(1);
    }
    for (const layer of ['small', 'capitals', 'symbols'] as const) {
      expect(
        rowsOf('password', layer)
          .flat()
          .filter(({ type }) => type === 'clear'),
      ).toHaveLength(1);
    }
    expect(keypadRows.flat().filter(({ type }) => type === 'clear')).toHaveLength(1);
  });

  it('have at most ten keys in a row, so that each can be 20 mm wide', () => {
    const rows = [
      ...rowsOf('name', 'small'),
      ...rowsOf('email', 'small'),
      ...(['small', 'capitals', 'symbols'] as const).flatMap((layer) => rowsOf('password', layer)),
    ];
    expect(rows.filter((row) => row.length > 10)).toEqual([]);
  });

  it('change and go back', () => {
    expect(layerAfter('small', 'capitals')).toBe('capitals');
    expect(layerAfter('capitals', 'capitals')).toBe('small');
    expect(layerAfter('capitals', 'symbols')).toBe('symbols');
  });
});
