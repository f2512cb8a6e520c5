import { expect, test } from 'vitest';
import { echoWords } from '../../../../renderer/speech/control-words.ts';

const states = {
  chosen: 'dipilih',
  notChosen: 'belum dipilih',
  on: 'menyala',
  off: 'mati',
  button: 'tombol',
  empty: 'kosong',
  place: (at: number, count: number) => `${at} dari ${count}`,
  count: (count: number) => `${count} huruf`,
  letter: (letter: string) => (letter === ' ' ? 'spasi' : letter),
};

type How = 'aloud' | 'byChoice' | 'headphones';

function echo(before: string, now: string, how: How, type = 'text'): string {
  const everything = how !== 'aloud';
  const wording = { everything, headphones: how === 'headphones', onScreen: 'ada di layar', states };
  const field = { type, value: now, getAttribute: () => null };
  return echoWords(field, before, { ...wording, erased: (what) => `${what} dihapus` });
}

test.each([
  ['', '3', '3'],
  ['3273', '3273 0', '0'],
  ['3273 0', '3273', '0 dihapus'],
  ['AB', 'AXB', 'X'],
  ['AXB', 'AB', 'X dihapus'],
  ['AA', 'A', 'A dihapus'],
  ['SITI', 'SITI ', 'spasi'],
  ['', '327', '3, 2, 7'],
  ['a', 'b', 'b'],
  ['3', '', 'kosong'],
  ['3', '3', ''],
])('what is typed is said letter by letter to whoever listens: "%s" to "%s"', (before, now, said) => {
  expect(echo(before, now, 'headphones')).toBe(said);
  expect(echo(before, now, 'byChoice')).toBe(said);
});

test('others hear only how much was typed', () => {
  expect(echo('32', '327', 'aloud')).toBe('3 huruf');
  expect(echo('327', '32', 'aloud')).toBe('2 huruf');
  expect(echo('3', '', 'aloud')).toBe('kosong');
});

test('a password is said in headphones alone, whatever was chosen', () => {
  expect(echo('ra', 'rah', 'aloud', 'password')).toBe('3 huruf');
  expect(echo('ra', 'rah', 'byChoice', 'password')).toBe('3 huruf');
  expect(echo('ra', 'rah', 'headphones', 'password')).toBe('h');
});
