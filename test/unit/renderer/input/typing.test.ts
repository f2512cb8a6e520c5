import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabets, typeIn } from '../../../../contract/identity/alphabets.ts';
import {
  emptyDraft,
  erase,
  eraseNext,
  insert,
  LONGEST,
  moveCaret,
  startDraft,
} from '../../../../renderer/input/draft.ts';
import { keypadRows, layerAfter, rowsOf } from '../../../../renderer/input/layouts.ts';

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

  it.each(['name', 'email', 'receipt', 'password'] as const)(
    'type what they show, in that case: %s',
    (kind) => {
      for (const layer of ['small', 'capitals', 'symbols'] as const) {
        const keys = rowsOf(kind, layer).flat();
        for (const key of keys) {
          if (key.type === 'text') expect(typeIn(alphabets[kind], key.text)).toBe(key.text);
        }
      }
    },
  );

  it('show the case in which a letter of a real keyboard is typed, too', () => {
    for (const kind of ['name', 'email', 'receipt'] as const) {
      const shown = new Set(
        rowsOf(kind, 'small')
          .flat()
          .map((key) => (key.type === 'text' ? key.text : key.type)),
      );
      for (const letter of ['a', 'A', 'z', 'Z']) expect(shown).toContain(typeIn(alphabets[kind], letter));
    }
  });

  it('change and go back', () => {
    expect(layerAfter('small', 'capitals')).toBe('capitals');
    expect(layerAfter('capitals', 'capitals')).toBe('small');
    expect(layerAfter('capitals', 'symbols')).toBe('symbols');
  });
});
