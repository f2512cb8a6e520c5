/** One way to write a number: `#` is a character of it, anything else stands between its groups. */
interface Spelling {
  /** Which numbers are written so; all that come to it where it is not given. */
  readonly of?: RegExp;
  /** What is longer goes on in groups as the last one. */
  readonly pattern: string;
  /** Who writes it so. */
  readonly source: string;
}

/**
 * How numbers stand in groups, while they are typed and wherever they are shown. Only for the eye: what is held, sent and
 * compared are the characters alone. The first spelling that fits counts.
 */
const spellings = {
  nik: [
    { pattern: '#### #### #### ####', source: '16 digits, printed without gaps (Dukcapil); fours are ours' },
  ],
  kpj: [{ pattern: '### #### ####', source: '11 digits, inner structure not published; 3, 4, 4 is ours' }],
  npwp: [
    {
      of: /^\d{15}$/,
      pattern: '##.###.###.#-###.###',
      source: 'the older card of 15 digits: ST.sss.sss.C-OOO.BBB (Business::ID::NPWP)',
    },
    {
      pattern: '#### #### #### ####',
      source: '16 digits without signs (PER-6/PJ/2024); fours as for the NIK',
    },
  ],
  accountNumber: [
    {
      pattern: '#### #### #### #### ####',
      source: 'each bank prints its own way, unpublished; fours are ours',
    },
  ],
  phone: [
    { of: /^62/, pattern: '## ###-####-#####', source: 'with the country code, E.164' },
    { of: /^8/, pattern: '###-####-#####', source: 'without the zero, as many people type it' },
    { pattern: '####-####-#####', source: 'as people write it at home: 08 and 10 to 13 digits in all' },
  ],
  paymentCode: [{ pattern: '#### #### #### ####', source: 'ours: groups that are read aloud at a counter' }],
  enrolmentCode: [{ pattern: '#### ####', source: 'ours: as the head office shows it' }],
} as const satisfies Readonly<Record<string, readonly Spelling[]>>;

export type GroupedNumber = keyof typeof spellings;

export function groupNumber(kind: GroupedNumber, text: string): string {
  return signsBefore(kind, text)
    .map((sign, at) => sign + text.charAt(at))
    .join('');
}

/** Where in what is shown the place after this many characters lies. */
export function shownPlace(kind: GroupedNumber, text: string, held: number): number {
  const shown = signsBefore(kind, text).slice(0, held);
  return shown.join('').length + shown.length;
}

/** How many characters stand before a place in what is shown. */
export function heldPlace(kind: GroupedNumber, text: string, shown: number): number {
  const ends = Array.from(text, (_, at) => shownPlace(kind, text, at + 1));
  return ends.filter((end) => end <= shown).length;
}

/** For each character of a text the signs that stand before it. */
function signsBefore(kind: GroupedNumber, text: string): readonly string[] {
  const pattern = patternOf(kind, text);
  const groups = [...pattern.matchAll(/([^#]*)(#+)/g)].map(([, sign = '', { length } = '']) => ({
    sign,
    length,
  }));
  const last = groups.at(-1);
  const signs: string[] = [];
  for (let group = 0; signs.length < text.length; group += 1) {
    const { sign, length } = groups[group] ?? last ?? { sign: '', length: text.length };
    signs.push(sign, ...Array<string>(length - 1).fill(''));
  }
  return signs.slice(0, text.length);
}

function patternOf(kind: GroupedNumber, text: string): string {
  const all: readonly Spelling[] = spellings[kind];
  return all.find(({ of }) => of === undefined || of.test(text))?.pattern ?? '#';
}
