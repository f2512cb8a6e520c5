import { describe, expect, test } from 'vitest';
import { likelyBirthDate } from '../../../../contract/identity/birth-date-slip.ts';
import { parseEmail } from '../../../../contract/identity/email.ts';
import { likelyEmail } from '../../../../contract/identity/email-slip.ts';
import { nikSchema } from '../../../../contract/identity/nik.ts';

const TODAY = '2026-11-18';

describe('an address with a likely slip', () => {
  test.each([
    ['siti@gmail.con', 'siti@gmail.com'],
    ['siti@gmial.com', 'siti@gmail.com'],
    ['siti@gmal.com', 'siti@gmail.com'],
    ['siti@gmaill.com', 'siti@gmail.com'],
    ['siti@gamil.com', 'siti@gmail.com'],
    ['siti@gmai.com', 'siti@gmail.com'],
    ['siti@gmail.co', 'siti@gmail.com'],
    ['siti@gmailcom', 'siti@gmail.com'],
    ['siti@gmail,com', 'siti@gmail.com'],
    ['siti@gmail..com', 'siti@gmail.com'],
    ['siti@gmail.com.', 'siti@gmail.com'],
    ['siti@gmial.con', 'siti@gmail.com'],
    ['Siti@Gmail.Con ', 'siti@gmail.com'],
    ['siti @gmail.com', 'siti@gmail.com'],
    ['siti.gmail.com', 'siti@gmail.com'],
    ['sitigmail.com', 'siti@gmail.com'],
    ['nama+jmo@gmail.cm', 'nama+jmo@gmail.com'],
    ['siti@yaho.co.id', 'siti@yahoo.co.id'],
    ['siti@yahoo.coid', 'siti@yahoo.co.id'],
    ['siti@yahoo.co,id', 'siti@yahoo.co.id'],
    ['siti@yhaoo.com', 'siti@yahoo.com'],
    ['siti@hotmial.com', 'siti@hotmail.com'],
    ['siti@outlok.com', 'siti@outlook.com'],
    ['siti@pabrik-tekstil.con', 'siti@pabrik-tekstil.com'],
    ['siti@pabrik.coid', 'siti@pabrik.co.id'],
  ])('%s is asked about: %s', (typed, meant) => {
    expect(likelyEmail(typed)).toBe(meant);
    expect(parseEmail(meant).ok).toBe(true);
    expect(likelyEmail(meant), 'what is meant is not asked about').toBe(null);
  });

  test.each([
    'siti@gmail.com',
    'siti@ymail.com',
    'siti@mail.com',
    'siti@email.com',
    'siti@live.com',
    'siti@yahoo.co.uk',
    'siti@contoh.id',
    'siti@bpjsketenagakerjaan.go.id',
    'siti@ui.ac.id',
    'siti@perusahaan.co.id',
    'siti',
    '@gmail.com',
    'gmail.com',
    'a@b@gmail.con',
    '',
  ])('%s is not asked about', (typed) => {
    expect(likelyEmail(typed)).toBe(null);
  });
});

describe('a birth date with a likely slip', () => {
  test.each([
    // Day and month the other way round: there is no 25th month.
    ['11-25-1969', '25-11-1969'],
    ['7/14/1990', '14-7-1990'],
    // In 2026 who was born in '90 is 36, not 136; who was born in '05 is 21, not 121.
    ['14-07-90', '14-07-1990'],
    ['14-07-05', '14-07-2005'],
    ['14-07-26', '14-07-1926'],
  ])('%s is asked about: %s', (typed, meant) => {
    expect(likelyBirthDate(typed, TODAY)).toBe(meant);
  });

  test.each([
    '14-07-1990',
    '07-05-1972',
    '31-02-1990',
    '32-13-1990',
    // A hundred and six years old, or six: neither is likely.
    '14-07-20',
    '31-02-90',
    '14-07-190',
    '',
    'x',
  ])('%s is not asked about', (typed) => {
    expect(likelyBirthDate(typed, TODAY)).toBe(null);
  });

  test('the NIK tells that day and month are the other way round; a woman’s day counts from 41', () => {
    const nik = (middle: string) => nikSchema.parse(`327301${middle}0003`);
    expect(likelyBirthDate('07-05-1972', TODAY, nik('050772'))).toBe('05-07-1972');
    expect(likelyBirthDate('07-05-1972', TODAY, nik('450772'))).toBe('05-07-1972');
    expect(likelyBirthDate('05-07-1972', TODAY, nik('450772'))).toBe(null);
    expect(likelyBirthDate('05-05-1972', TODAY, nik('050572'))).toBe(null);
    // Another difference may be genuine (contract/identity/nik.ts).
    expect(likelyBirthDate('06-07-1972', TODAY, nik('050772'))).toBe(null);
  });
});
