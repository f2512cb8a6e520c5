import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupAccountNumber,
  groupKpj,
  groupNik,
  groupNpwp,
  groupPhone,
  maskAccountNumber,
} from '../../../contract/display.ts';
import { registrationSchema } from '../../../contract/head-office/accounts.ts';
import { parseAccountNumber } from '../../../contract/identity/bank-account.ts';
import { parseEmail } from '../../../contract/identity/email.ts';
import { parseKpj } from '../../../contract/identity/kpj.ts';
import { nikDifferences, nikSchema, parseNik, readNik } from '../../../contract/identity/nik.ts';
import { parseNpwp } from '../../../contract/identity/npwp.ts';
import { parseNewPassword, parsePassword } from '../../../contract/identity/password.ts';
import { parseBirthDate, parsePersonName } from '../../../contract/identity/person.ts';
import { parsePhone } from '../../../contract/identity/phone.ts';
import { FIELD_PROBLEMS, type FieldProblem, fieldProblemSchema } from '../../../contract/identity/problem.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import { defaultPolicy } from '../../../contract/policy/policy.ts';
import { TODAY } from '../../fixtures/claim/make-membership.ts';
import { withLuhn } from '../../fixtures/numbers/old-npwp.ts';

type Parser = (text: string) => Outcome<string, FieldProblem>;

const parsers = {
  nik: parseNik,
  kpj: parseKpj,
  npwp: parseNpwp,
  phone: parsePhone,
  email: parseEmail,
  account: (text) => parseAccountNumber(text),
  name: parsePersonName,
  birthDate: (text) => parseBirthDate(text, TODAY),
  password: parseNewPassword,
} as const satisfies Record<string, Parser>;
type Field = keyof typeof parsers;

const accepted: readonly (readonly [Field, string, string])[] = [
  ['nik', '3273015407900003', '3273015407900003'],
  ['nik', ' 3273 0154 0790 0003 ', '3273015407900003'],
  ['nik', '327301.540790.0003', '3273015407900003'],
  ['nik', '32-73-01-540790-0003', '3273015407900003'],
  ['kpj', '12345678901', '12345678901'],
  ['kpj', '123 4567 8901', '12345678901'],
  ['kpj', '12/3456.7890-1', '12345678901'],
  ['npwp', '3273015407900003', '3273015407900003'],
  ['npwp', '3273 0154 0790 0003', '3273015407900003'],
  ['npwp', '012345674901000', '012345674901000'],
  ['npwp', '01.234.567.4-901.000', '012345674901000'],
  ['npwp', '0012345674901000', '0012345674901000'],
  ['npwp', '1000000001234567', '1000000001234567'],
  ['phone', '081234567890', '+6281234567890'],
  ['phone', '0812-3456-7890', '+6281234567890'],
  ['phone', '0812 3456 7890', '+6281234567890'],
  ['phone', '0812.3456.7890', '+6281234567890'],
  ['phone', '(0812) 3456-7890', '+6281234567890'],
  ['phone', '+6281234567890', '+6281234567890'],
  ['phone', '+62 812-3456-7890', '+6281234567890'],
  ['phone', '+62 (0) 812 3456 7890', '+6281234567890'],
  ['phone', '+62 0812 3456 7890', '+6281234567890'],
  ['phone', '6281234567890', '+6281234567890'],
  ['phone', '0062 812 3456 7890', '+6281234567890'],
  ['phone', '0811234567', '+62811234567'],
  ['phone', '0896212345678', '+62896212345678'],
  ['phone', '0862123456', '+62862123456'],
  ['email', 'dewi@contoh.id', 'dewi@contoh.id'],
  ['email', '  Dewi.Kusuma+JHT@Contoh.CO.ID ', 'dewi.kusuma+jht@contoh.co.id'],
  ['email', 'o’neil@contoh.id', "o'neil@contoh.id"],
  ['account', '123456', '123456'],
  ['account', '0000 1234 5678', '000012345678'],
  ['account', '1234-56-789012-34-5', '123456789012345'],
  ['account', '1'.repeat(20), '1'.repeat(20)],
  ['name', 'Dewi Kusuma Wardhani', 'DEWI KUSUMA WARDHANI'],
  ['name', '  dewi   kusuma  ', 'DEWI KUSUMA'],
  ['name', "H. Ma'ruf Al-Amin, S.H.", "H. MA'RUF AL-AMIN, S.H."],
  ['name', 'Raden Ajeng d/h Sri', 'RADEN AJENG D/H SRI'],
  ['name', 'José Ñáñez', 'JOSE NANEZ'],
  ['name', 'Ma`ruf Ma‘ruf Ma’ruf Maʼruf Ma´ruf', "MA'RUF MA'RUF MA'RUF MA'RUF MA'RUF"],
  ['name', 'Nur–Aini', 'NUR-AINI'],
  ['name', 'N', 'N'],
  ['name', 'it', 'IT'],
  ['name', 'a'.repeat(100), 'A'.repeat(100)],
  ['birthDate', '14071990', '1990-07-14'],
  ['birthDate', '14-07-1990', '1990-07-14'],
  ['birthDate', '14/7/1990', '1990-07-14'],
  ['birthDate', '1.7.1990', '1990-07-01'],
  ['birthDate', ' 14 - 07 - 1990 ', '1990-07-14'],
  ['birthDate', '29 02 1972', '1972-02-29'],
  ['birthDate', '01-01-1900', '1900-01-01'],
  ['birthDate', '18-11-2026', TODAY],
  ['password', 'kuda nil', 'kuda nil'],
  ['password', ' Rahasia Saya ', ' Rahasia Saya '],
  ['password', 'ab'.repeat(32), 'ab'.repeat(32)],
];

const refused: readonly (readonly [Field, string, FieldProblem])[] = [
  ['nik', ' - ', { code: 'nik.empty' }],
  ['nik', '32730154O7900003', { code: 'nik.characters' }],
  ['nik', '٣٢٧٣٠١٥٤٠٧٩٠٠٠٠٣', { code: 'nik.characters' }],
  ['nik', '327301540790000', { code: 'nik.length', entered: 15, least: 16 }],
  ['nik', '32730154079000033', { code: 'nik.length', entered: 17, least: 16 }],
  ['nik', '3333 3333 3333 3333', { code: 'nik.repeated' }],
  ['kpj', '', { code: 'kpj.empty' }],
  ['kpj', '1234567890A', { code: 'kpj.characters' }],
  ['kpj', '1234567890', { code: 'kpj.length', entered: 10, least: 11 }],
  ['kpj', '123456789012', { code: 'kpj.length', entered: 12, least: 11 }],
  ['npwp', '. . -', { code: 'npwp.empty' }],
  ['npwp', '01.234.567.4-901.00X', { code: 'npwp.characters' }],
  ['npwp', '01.234.567.4-901.00', { code: 'npwp.length', entered: 14 }],
  ['npwp', '32730154079000033', { code: 'npwp.length', entered: 17 }],
  ['npwp', '01.234.567.8-901.234', { code: 'npwp.checkDigit' }],
  ['npwp', '0012345678901234', { code: 'npwp.checkDigit' }],
  ['npwp', '00.000.000.0-000.000', { code: 'npwp.none' }],
  ['npwp', '0000000000000000', { code: 'npwp.none' }],
  ['npwp', '0', { code: 'npwp.none' }],
  ['npwp', '111111111111111', { code: 'npwp.checkDigit' }],
  ['npwp', '9999999999999999', { code: 'npwp.placeholder' }],
  ['npwp', '123456789012345', { code: 'npwp.checkDigit' }],
  ['npwp', '9876543210987654', { code: 'npwp.placeholder' }],
  ['npwp', '1234567890123456', { code: 'npwp.placeholder' }],
  ['npwp', '0123456789012345', { code: 'npwp.checkDigit' }],
  ['npwp', '987654321098765', { code: 'npwp.checkDigit' }],
  ['phone', '()', { code: 'phone.empty' }],
  ['phone', '0812 3456 789o', { code: 'phone.characters' }],
  ['phone', '0812+3456789', { code: 'phone.characters' }],
  ['phone', '022 250 1234', { code: 'phone.prefix' }],
  ['phone', '+62 22 250 1234', { code: 'phone.prefix' }],
  ['phone', '+1 812 345 6789', { code: 'phone.prefix' }],
  ['phone', '081234567', { code: 'phone.length', entered: 9, least: 10, most: 13 }],
  ['phone', '08123456789012', { code: 'phone.length', entered: 14, least: 10, most: 13 }],
  ['phone', '+62 812 3456 789012', { code: 'phone.length', entered: 15, least: 11, most: 14 }],
  ['phone', '+62 0812 3456 789012', { code: 'phone.length', entered: 16, least: 12, most: 15 }],
  ['phone', '81234567', { code: 'phone.length', entered: 8, least: 9, most: 12 }],
  ['phone', '62 62 812 3456 7890', { code: 'phone.countryTwice' }],
  ['phone', '+62 62812 3456 7890', { code: 'phone.countryTwice' }],
  ['phone', '+62 +62 0812 3456 7890', { code: 'phone.characters' }],
  ['email', '   ', { code: 'email.empty' }],
  ['email', 'dewi kusuma@contoh.id', { code: 'email.spaces' }],
  ['email', 'dewi.contoh.id', { code: 'email.at' }],
  ['email', 'dewi@contoh', { code: 'email.format' }],
  ['email', '@contoh.id', { code: 'email.format' }],
  ['email', 'dewi@@contoh.id', { code: 'email.format' }],
  ['email', `dewi@${'a.'.repeat(125)}id`, { code: 'email.format' }],
  ['account', ' ', { code: 'account.empty' }],
  ['account', '12345678AB', { code: 'account.characters' }],
  ['account', '12345', { code: 'account.length', entered: 5, least: 6, most: 20 }],
  ['account', '1'.repeat(21), { code: 'account.length', entered: 21, least: 6, most: 20 }],
  ['name', '  ', { code: 'name.empty' }],
  ['name', 'Dewi 2', { code: 'name.characters' }],
  ['name', 'dewi@contoh.id', { code: 'name.characters' }],
  ['name', '<script>', { code: 'name.characters' }],
  ['name', '𐐀', { code: 'name.characters' }],
  ['name', '--', { code: 'name.letters' }],
  ['name', ', .', { code: 'name.letters' }],
  ['name', '’', { code: 'name.letters' }],
  ['name', 'a'.repeat(101), { code: 'name.length', entered: 101, most: 100 }],
  ['birthDate', ' ', { code: 'birthDate.empty' }],
  ['birthDate', '14-07-90', { code: 'birthDate.format' }],
  ['birthDate', '1990-07-14', { code: 'birthDate.format' }],
  ['birthDate', '1471990', { code: 'birthDate.format' }],
  ['birthDate', '14 Juli 1990', { code: 'birthDate.format' }],
  ['birthDate', '31-04-1990', { code: 'birthDate.impossible' }],
  ['birthDate', '29-02-1990', { code: 'birthDate.impossible' }],
  ['birthDate', '14-13-1990', { code: 'birthDate.impossible' }],
  ['birthDate', '14-00-1990', { code: 'birthDate.impossible' }],
  ['birthDate', '00-07-1990', { code: 'birthDate.impossible' }],
  ['birthDate', '31-12-1899', { code: 'birthDate.impossible' }],
  ['birthDate', '19-11-2026', { code: 'birthDate.future' }],
  ['password', '', { code: 'password.empty' }],
  ['password', 'rahasia', { code: 'password.short', entered: 7, least: 8 }],
  ['password', 'ab'.repeat(33), { code: 'password.long', most: 64 }],
  ['password', `${'é'.repeat(7)}e`, { code: 'password.characters' }],
  ['password', '🐘'.repeat(9), { code: 'password.characters' }],
  ['password', 'PassWord', { code: 'password.common' }],
  ['password', 'zzzzzzzzz', { code: 'password.common' }],
];

describe('what a person types is taken as it was meant', () => {
  test.each(accepted)('%s "%s" is %s', (field, text, value) => {
    expect(parsers[field](text)).toEqual(succeed(value));
  });
});

describe('what cannot be right is refused with its cause', () => {
  test.each(refused)('%s "%s"', (field, text, problem) => {
    expect(parsers[field](text)).toEqual(fail(problem));
  });

  test('and every cause that the language files explain can arise', () => {
    const reached = new Set<string>(refused.map(([, , problem]) => problem.code));
    // Receipt numbers and enrolment codes have tests of their own.
    const elsewhere = (code: string) => /^(receipt|enrolmentCode)\./.test(code);
    expect(FIELD_PROBLEMS.filter((code) => !reached.has(code) && !elsewhere(code))).toEqual([]);
  });
});

describe.each(Object.entries<Parser>(parsers))('whatever is typed as %s', (_field, parse) => {
  const typed = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...'0123456789 .-/+()@aZ'), maxLength: 30 }),
    fc.string({ unit: fc.constantFrom('a', 'é', 'ß', '𐐀', '🐘', '\u0301'), maxLength: 120 }),
  );

  test('is answered by a value or a cause, never by a crash, and the cause never tells the value', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const outcome = parse(text);
        if (outcome.ok) return;
        expect(fieldProblemSchema.strict().parse(outcome.problem)).toEqual(outcome.problem);
        const { code: _code, ...counts } = outcome.problem;
        expect(Object.values(counts).every((count = 0) => count <= 240)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('and taken, is taken the same when shown again', () => {
    const values = accepted.filter(([field]) => parsers[field] === parse);
    expect(values.length).toBeGreaterThan(0);
    for (const [field, , value] of values) {
      const again = field === 'birthDate' ? value.split('-').reverse().join('-') : value;
      expect(parse(again)).toEqual(succeed(value));
    }
  });
});

describe('a number is shown in groups, as its card prints it', () => {
  test.each([
    [groupNik, '3273015407900003', '3273 0154 0790 0003'],
    [groupKpj, '12345678901', '123 4567 8901'],
    [groupNpwp, '012345674901000', '01.234.567.4-901.000'],
    [groupNpwp, '3273015407900003', '3273 0154 0790 0003'],
    [groupPhone, '+62811234567', '0811-2345-67'],
    [groupPhone, '+6281234567890', '0812-3456-7890'],
    [groupPhone, '+62896212345678', '0896-2123-45678'],
    [groupAccountNumber, '1234567890', '1234 5678 90'],
    [groupAccountNumber, '123456789012', '1234 5678 9012'],
    [maskAccountNumber, '1234567890', '•••• 7890'],
  ])('%o: %s is %s', (show, value, shown) => {
    expect(show(value)).toBe(shown);
  });

  const digits = (minLength: number, maxLength = minLength) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
  test.each<[string, Parser, (value: string) => string, fc.Arbitrary<string>]>([
    ['NIK', parseNik, groupNik, digits(16)],
    ['KPJ', parseKpj, groupKpj, digits(11)],
    [
      'NPWP',
      parseNpwp,
      groupNpwp,
      fc.oneof(
        digits(15).map((rest) => `3${rest}`),
        digits(8, 8).map(withLuhn),
      ),
    ],
    ['phone', parsePhone, groupPhone, digits(8, 11).map((rest) => `+628${rest}`)],
    ['account number', parseAccountNumber, groupAccountNumber, digits(6, 20)],
  ])('and read back from them: %s', (_name, parse, group, values) => {
    fc.assert(
      fc.property(values, (value) => {
        fc.pre(!/^(\d)\1+$/.test(value));
        expect(parse(group(value))).toEqual(succeed(value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a NIK hints at the birth date and the sex', () => {
  test.each([
    ['3273010107900003', 1, 'male'],
    ['3273013107900003', 31, 'male'],
    ['3273014107900003', 1, 'female'],
    ['3273015407900003', 14, 'female'],
    ['3273017107900003', 31, 'female'],
  ])('%s: day %i, %s', (nik, birthDay, sex) => {
    const meaning = { birthDay, birthMonth: 7, birthYearOfCentury: 90, sex };
    expect(readNik(nikSchema.parse(nik))).toEqual(meaning);
  });

  test('but refuses nobody by them: a number whose date does not exist is still a NIK', () => {
    expect(parseNik('3273019999990003').ok).toBe(true);
  });
});

describe('a bank’s usual lengths, from the policy,', () => {
  test.each(defaultPolicy.banks.map((bank) => [bank.name, bank.accountDigits] as const))(
    'are kept for %s',
    (_name, lengths) => {
      const { least, most } = lengths;
      const check = (length: number) => parseAccountNumber('7'.repeat(length), lengths);
      expect([check(least).ok, check(most).ok]).toEqual([true, true]);
      expect(check(least - 1)).toEqual(fail({ code: 'account.length', entered: least - 1, least, most }));
      expect(check(most + 1)).toEqual(fail({ code: 'account.length', entered: most + 1, least, most }));
    },
  );
});

describe('a new password', () => {
  test('that the kiosk takes is one that the head office takes', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', 'B', '7', ' ', 'é', '🐘'), maxLength: 70 });
    fc.assert(
      fc.property(typed, (text) => {
        const fits = registrationSchema.shape.password.safeParse(text).success;
        const outcome = parseNewPassword(text);
        const unwanted = ['password.common', 'password.characters'];
        expect(outcome.ok || (fits && unwanted.includes(outcome.problem.code))).toBe(fits);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a password for signing in', () => {
  test('is whatever was chosen once', () => {
    for (const text of ['a', ' ', 'password', 'x'.repeat(100)])
      expect(parsePassword(text)).toEqual(succeed(text));
  });

  test('but not nothing', () => {
    expect(parsePassword('')).toEqual(fail({ code: 'password.empty' }));
  });
});

describe('a NIK and what is known of a person', () => {
  const nik = nikSchema.parse('3273014507720003');
  test.each([
    ['agree', { birthDate: '1972-07-05', sex: 'female' }, []],
    ['agree where the sex is not known', { birthDate: '1972-07-05' }, []],
    ['differ in the year', { birthDate: '1973-07-05', sex: 'female' }, ['birthDate']],
    ['differ in both', { birthDate: '1972-08-05', sex: 'male' }, ['birthDate', 'sex']],
  ] as const)('%s', (_how, known, expected) => {
    expect(nikDifferences(nik, known)).toEqual(expected);
  });
});
