// Which characters may stand in what is typed. Keys of the screen are made of them, and whatever a real keyboard or a
// scanner types goes through them. Kept apart from the parsers, so that the screens need no schema library.

const DIGITS = '0123456789';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';
const CAPITALS = SMALL.toUpperCase();

export interface Alphabet {
  /** Signs in the order in which they come to stand beside the letters. */
  readonly characters: string;
  /** In which case letters are written, however they were typed; `kept` where both are letters of their own. */
  readonly letters: 'capitals' | 'small' | 'kept';
}

export const alphabets = {
  /** NIK, KPJ, NPWP, telephone, account, PIN, and the parts of a date. */
  digits: { characters: DIGITS, letters: 'kept' },
  /** Latin letters as in Indonesian (Permendagri 73/2022 article 5), and the signs that older names and titles have. */
  name: { characters: `${CAPITALS} '.,-/`, letters: 'capitals' },
  /** What an address is made of in practice; RFC 5322 allows more signs, which no provider gives out. */
  email: { characters: `${SMALL}${DIGITS}@._-+'`, letters: 'small' },
  /** Every printable character of ASCII. */
  password: {
    characters: String.fromCharCode(...Array.from({ length: 95 }, (_, place) => 32 + place)),
    letters: 'kept',
  },
  /** Receipt numbers, enrolment codes, and staff numbers. */
  receipt: { characters: `${DIGITS}${CAPITALS}-`, letters: 'capitals' },
} as const satisfies Record<string, Alphabet>;

/** Apostrophes that phones, word processors and old registries write. */
const APOSTROPHES = /[‘’ʼʻʹ`´′＇]/g;
const HYPHENS = /[‐‑‒–—−]/g;

/** A text in the letters of an alphabet: accents are left out, apostrophes and hyphens are those of the keys. */
export function writeIn({ characters, letters }: Alphabet, text: string): string {
  const plain = [...text.normalize('NFC')]
    .map((character) => (characters.includes(character) ? character : plainly(character)))
    .join('');
  if (letters === 'kept') return plain;
  return letters === 'small' ? plain.toLowerCase() : plain.toUpperCase();
}

function plainly(character: string): string {
  return character.replace(APOSTROPHES, "'").replace(HYPHENS, '-').normalize('NFKD').replace(/\p{M}/gu, '');
}

export function isWrittenIn({ characters }: Alphabet, text: string): boolean {
  return [...text].every((character) => characters.includes(character));
}

/** What is left of a text that is typed: what cannot stand in the value is not typed at all. */
export function typeIn(alphabet: Alphabet, text: string): string {
  return [...writeIn(alphabet, text)].filter((character) => alphabet.characters.includes(character)).join('');
}
