import type { KeyboardKind } from '../../contract/kiosk-api/actions/questions.ts';
/** A key types its text, or does what its name says. */
export type Key =
  | { readonly type: 'text'; readonly text: string; readonly wide?: boolean }
  | { readonly type: 'space' | 'erase' | 'clear' | 'capitals' | 'symbols' };

export type Layer = 'small' | 'capitals' | 'symbols';
type Row = readonly Key[];

const erase: Key = { type: 'erase' };
const space: Key = { type: 'space' };

function characters(text: string): Row {
  return [...text].map((character) => ({ type: 'text', text: character }));
}

function words(...texts: readonly string[]): Row {
  return texts.map((text) => ({ type: 'text', text, wide: true }));
}

const DIGITS = characters('1234567890');

const nameRows: readonly Row[] = [
  characters('QWERTYUIOP'),
  characters('ASDFGHJKL’'),
  characters('ZXCVBNM.,-'),
  [space, erase],
];

/** Capitals and digits, as on a receipt; the hyphens need not be typed. */
const receiptRows: readonly Row[] = [
  DIGITS,
  characters('QWERTYUIOP'),
  characters('ASDFGHJKL-'),
  characters('ZXCVBNM'),
  [{ type: 'clear' }, erase],
];

const emailRows: readonly Row[] = [
  DIGITS,
  characters('qwertyuiop'),
  characters('asdfghjkl@'),
  characters('zxcvbnm._-'),
  [...words('@gmail.com', '@yahoo.com'), erase],
];

const addressRows: readonly Row[] = [
  DIGITS,
  characters('qwertyuiop'),
  characters('asdfghjkl:'),
  characters('zxcvbnm.-/'),
  [...words('https://', '.go.id'), { type: 'clear' }, erase],
];

const passwordRows: Readonly<Record<Layer, readonly Row[]>> = {
  small: [
    DIGITS,
    characters('qwertyuiop'),
    characters('asdfghjkl@'),
    characters('zxcvbnm._-'),
    [{ type: 'capitals' }, { type: 'symbols' }, space, erase],
  ],
  capitals: [
    DIGITS,
    characters('QWERTYUIOP'),
    characters('ASDFGHJKL@'),
    characters('ZXCVBNM._-'),
    [{ type: 'capitals' }, { type: 'symbols' }, space, erase],
  ],
  symbols: [
    DIGITS,
    characters('!@#$%^&*()'),
    characters('-_=+[]{}|\\'),
    characters(';:\'",.<>/?'),
    [{ type: 'symbols' }, ...characters('~`'), space, erase],
  ],
};

export const keypadRows: readonly Row[] = [
  characters('123'),
  characters('456'),
  characters('789'),
  [{ type: 'clear' }, ...characters('0'), erase],
];

export function rowsOf(kind: KeyboardKind, layer: Layer): readonly Row[] {
  if (kind === 'name') return nameRows;
  if (kind === 'email') return emailRows;
  if (kind === 'receipt') return receiptRows;
  if (kind === 'address') return addressRows;
  return passwordRows[layer];
}

/** The layer after a press of one of the two layer keys. */
export function layerAfter(layer: Layer, key: 'capitals' | 'symbols'): Layer {
  return layer === key ? 'small' : key;
}
