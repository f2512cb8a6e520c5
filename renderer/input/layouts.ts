import { type Alphabet, alphabets } from '../../contract/identity/alphabets.ts';
import type { KeyboardKind } from '../../contract/kiosk-api/actions/questions.ts';

/** A key types its text, or does what its name says. */
export type Key =
  | { readonly type: 'text'; readonly text: string; readonly wide?: boolean }
  | { readonly type: 'space' | 'erase' | 'clear' | 'restore' | 'capitals' | 'symbols' };

export type Layer = 'small' | 'capitals' | 'symbols';
type Row = readonly Key[];

/** So that each key can be 20 mm wide. */
const MOST_KEYS = 10;
const LETTER_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const DIGITS = '1234567890';

const erase: Key = { type: 'erase' };
const clear: Key = { type: 'clear' };
const space: Key = { type: 'space' };
const capitals: Key = { type: 'capitals' };
const symbols: Key = { type: 'symbols' };

function characters(text: string): Row {
  return [...text].map((character) => ({ type: 'text', text: character }));
}

function words(...texts: readonly string[]): Row {
  return texts.map((text) => ({ type: 'text', text, wide: true }));
}

function signsOf({ characters: all }: Alphabet): string {
  return all.replace(/[A-Za-z0-9 ]/g, '');
}

/** Digits, letters, and signs beside the letters as far as there is room; the others begin the last row. */
function rowsFor(alphabet: Alphabet, more: Row = []): readonly Row[] {
  const has = (character: string) => alphabet.characters.includes(character);
  const letters = LETTER_ROWS.map((row) => (alphabet.letters === 'capitals' ? row.toUpperCase() : row));
  let signs = signsOf(alphabet);
  const rows = letters.map((row) => {
    const beside = signs.slice(0, MOST_KEYS - row.length);
    signs = signs.slice(beside.length);
    return characters(row + beside);
  });
  const last = [...characters(signs), ...more, ...(has(' ') ? [space] : []), clear, erase];
  return [...(has('0') ? [characters(DIGITS)] : []), ...rows, last];
}

/** The signs that stand in most passwords come with the letters. */
function passwordRows(letters: Alphabet['letters'], layers: Row): readonly Row[] {
  const withLetters = alphabets.password.characters.replace(/[^A-Za-z0-9]/g, '');
  return rowsFor({ characters: `${withLetters} @._-`, letters }, layers);
}

/** All signs of a password, ten in a row; what is left over begins the last row. */
function symbolRows(): readonly Row[] {
  const signs = signsOf(alphabets.password);
  const full = Math.floor(signs.length / MOST_KEYS);
  const rows = Array.from({ length: full }, (_, row) =>
    characters(signs.slice(row * MOST_KEYS, (row + 1) * MOST_KEYS)),
  );
  return [characters(DIGITS), ...rows, [symbols, ...characters(signs.slice(full * MOST_KEYS)), clear, erase]];
}

const layouts: Readonly<Record<Exclude<KeyboardKind, 'password'>, readonly Row[]>> = {
  name: rowsFor(alphabets.name),
  receipt: rowsFor(alphabets.receipt),
  email: rowsFor(alphabets.email, words('@gmail.com')),
};

const passwordLayers: Readonly<Record<Layer, readonly Row[]>> = {
  small: passwordRows('small', [capitals, symbols]),
  capitals: passwordRows('capitals', [capitals, symbols]),
  symbols: symbolRows(),
};

export const keypadRows: readonly Row[] = [
  characters('123'),
  characters('456'),
  characters('789'),
  [clear, ...characters('0'), erase],
];

export function rowsOf(kind: KeyboardKind, layer: Layer): readonly Row[] {
  return kind === 'password' ? passwordLayers[layer] : layouts[kind];
}

/** The layer after a press of one of the two layer keys. */
export function layerAfter(layer: Layer, key: 'capitals' | 'symbols'): Layer {
  return layer === key ? 'small' : key;
}
