import { expect, test } from 'vitest';
import { type Note, pressesOf, readNotes } from '../../bench/visit/notes.ts';

const touch = (at: number): Note => ({ what: 'touch', heading: '', at });
const page = (heading: string, at: number): Note => ({ what: 'page', heading, at });

test('a press lasts until the last page before the next touch', () => {
  const notes = [
    page('rest', 5),
    touch(10),
    page('wait', 14),
    page('menu', 40),
    touch(100),
    page('claim', 130),
  ];
  expect(pressesOf(notes)).toEqual([
    { to: 'menu', ms: 30, reactionMs: 4, waited: true },
    { to: 'claim', ms: 30, reactionMs: 30, waited: false },
  ]);
});

test('a touch that no page followed is no press', () => {
  expect(pressesOf([touch(1), touch(2), page('next', 5), touch(9)])).toEqual([
    { to: 'next', ms: 3, reactionMs: 3, waited: false },
  ]);
});

test('notes are read once the page has drawn what is waited for', () => {
  const told = { origin: 7, notes: [touch(1), page('farewell', 3)] };
  expect(readNotes(told, 'farewell')).toEqual(told);
  expect(readNotes(told, 'rest')).toBeUndefined();
  const undrawn = { what: 'page', heading: 'farewell', at: null };
  expect(readNotes({ origin: 7, notes: [touch(1), undrawn] }, 'farewell')).toBeUndefined();
  expect(readNotes(undefined, 'rest')).toBeUndefined();
});
