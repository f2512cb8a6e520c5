import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReceiptNumber } from '../../../../contract/claim/receipt-number.ts';
import { parseEnrolmentCode } from '../../../../contract/fleet/enrolment-code.ts';
import { type Alphabet, alphabets, typeIn } from '../../../../contract/identity/alphabets.ts';
import { accountNumberSchema, parseAccountNumber } from '../../../../contract/identity/bank-account.ts';
import { emailSchema, parseEmail } from '../../../../contract/identity/email.ts';
import { kpjSchema, parseKpj } from '../../../../contract/identity/kpj.ts';
import { nikSchema, parseNik } from '../../../../contract/identity/nik.ts';
import { npwpSchema, parseNpwp } from '../../../../contract/identity/npwp.ts';
import { parseNewPassword } from '../../../../contract/identity/password.ts';
import { parsePersonName, personNameSchema } from '../../../../contract/identity/person.ts';
import { parsePhone, phoneSchema } from '../../../../contract/identity/phone.ts';
import type { FieldProblem } from '../../../../contract/identity/problem.ts';
import { type Outcome, succeed } from '../../../../contract/outcome.ts';
import { type Key, keypadRows, rowsOf } from '../../../../renderer/input/layouts.ts';

type Kind = keyof typeof alphabets;

/** What the keys of a keyboard type, one by one. */
function typedBy(kind: Kind): string[] {
  const rows: readonly (readonly Key[])[] =
    kind === 'digits'
      ? keypadRows
      : (['small', 'capitals', 'symbols'] as const).flatMap((layer) => rowsOf(kind, layer));
  const typed = rows.flat().flatMap((key) => {
    if (key.type === 'space') return [' '];
    return key.type === 'text' ? [key.text] : [];
  });
  return [...new Set(typed)];
}

describe.each<[Kind, Alphabet]>([...Object.entries(alphabets)].map(([kind, its]) => [kind as Kind, its]))(
  'the keys for %s',
  (kind, { characters }) => {
    it('type every character that may stand in the value, and no other', () => {
      const single = typedBy(kind).filter((text) => [...text].length === 1);
      expect(single.toSorted()).toEqual([...characters].toSorted());
      for (const text of typedBy(kind)) expect(typeIn(alphabets[kind], text)).toBe(text);
    });
  },
);

type Parse = (text: string) => Outcome<string, FieldProblem>;
interface Value {
  readonly name: string;
  readonly kind: Kind;
  readonly parse: Parse;
  readonly schema?: { parse(value: string): unknown };
  /** Values in which every character of the alphabet stands somewhere. */
  readonly examples: readonly string[];
}

const digits = (length: number) =>
  [...'0123456789'].map((digit) => `${digit}1`.repeat(length).slice(0, length));
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

const values: readonly Value[] = [
  {
    name: 'NIK',
    kind: 'digits',
    parse: parseNik,
    schema: nikSchema,
    examples: digits(16)
      .filter((nik) => !nik.startsWith('11'))
      .concat('1212121212121212'),
  },
  { name: 'KPJ', kind: 'digits', parse: parseKpj, schema: kpjSchema, examples: digits(11) },
  {
    name: 'NPWP',
    kind: 'digits',
    parse: parseNpwp,
    schema: npwpSchema,
    examples: digits(16).map((npwp) => `3${npwp.slice(1)}`),
  },
  {
    name: 'telephone',
    kind: 'digits',
    parse: parsePhone,
    schema: phoneSchema,
    examples: digits(9).map((rest) => `08${rest}`),
  },
  {
    name: 'account',
    kind: 'digits',
    parse: (text) => parseAccountNumber(text),
    schema: accountNumberSchema,
    examples: digits(10),
  },
  {
    name: 'name',
    kind: 'name',
    parse: parsePersonName,
    schema: personNameSchema,
    examples: [...alphabets.name.characters].map((character) => `A${character}B`),
  },
  {
    name: 'e-mail',
    kind: 'email',
    parse: parseEmail,
    schema: emailSchema,
    examples: [...alphabets.email.characters].map((character) =>
      character === '@' ? 'a@b.id' : `a${character}b@c.id`,
    ),
  },
  {
    name: 'password',
    kind: 'password',
    parse: parseNewPassword,
    examples: [...alphabets.password.characters].map((character) => `kapal${character}biru`),
  },
  { name: 'receipt number', kind: 'receipt', parse: parseReceiptNumber, examples: [] },
  { name: 'enrolment code', kind: 'receipt', parse: parseEnrolmentCode, examples: [] },
];

describe.each(values)('a typed $name', ({ kind, parse, schema, examples }) => {
  const alphabet = alphabets[kind];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...alphabet.characters), maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789 .-/()+62'), maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...letters, 'É', 'ß', '’', '`', '–', '＠', '@', '.'), maxLength: 20 }),
    fc.constantFrom(...examples, 'a@b.id'),
  );

  it('means the same by the keys of the screen as by any other way', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parse(text);
        if (read.ok) expect(parse(typeIn(alphabet, text))).toEqual(read);
      }),
    );
  });

  it('passes its schema, and comes back the same when it is typed again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parse(text);
        if (!read.ok) return;
        schema?.parse(read.value);
        expect(parse(read.value)).toEqual(succeed(read.value));
      }),
    );
  });

  it('may hold every character of its keys', () => {
    for (const example of examples) expect([example, parse(example).ok]).toEqual([example, true]);
    const held = new Set(examples.join(''));
    if (examples.length > 0) expect([...alphabet.characters].filter((each) => !held.has(each))).toEqual([]);
  });
});

it('typed on a real keyboard, a name is in capitals, and what no name has is not typed', () => {
  expect(typeIn(alphabets.name, 'siti ma`ruf, s.h. 7')).toBe("SITI MA'RUF, S.H. ");
  expect(typeIn(alphabets.email, 'Nama+JMO@Gmail.com ')).toBe('nama+jmo@gmail.com');
  expect(typeIn(alphabets.digits, '3273-0154 a')).toBe('32730154');
});
