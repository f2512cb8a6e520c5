import { expect, test } from 'vitest';
import { parsePersonName } from '../../../contract/identity/person.ts';
import { sen } from '../../../contract/money.ts';
import { kioskTexts } from '../../../scripts/language/kiosk-texts.ts';
import { makeUp } from '../../soak/people/made-up.ts';
import { plantedBy, receiptOf } from '../../soak/planted/spellings.ts';
import { Search } from '../../support/kiosk/memory-search.ts';

const payout = {
  balance: sen(412_512_300),
  shareBasisPoints: 10_000,
  gross: sen(401_512_300),
  tax: sen(20_075_615),
  net: sen(381_436_685),
  taxRule: 'progressive',
  taxLines: [],
  taxYear: 2026,
  taxYearMayBe: null,
} as const;
const person = {
  ...makeUp(1, 'dismissed'),
  name: 'ABDURRAHMAN HIDAYATULLAH',
  birthDate: '1972-07-05',
  birthPlace: 'CIREBON',
  address: 'JALAN PESISIR NO. 12, CIREBON',
  phone: '+6281234567890',
  nik: '3273014507720003',
  kpj: '12345678901',
  accountNumber: '9071300177',
};
const search = new Search([...plantedBy(person, payout), ...receiptOf('BDG-02-000137-X')]);

test.each([
  ['name', 'ABDURRAHMAN HIDAYATULLAH', 'Abdurrahman Hidayatullah', 'abdurrahman hidayatullah'],
  ['part of the name', 'Bapak ABDURRAHMAN', 'Hidayatullah'],
  [
    'birth date',
    '1972-07-05',
    '05-07-1972',
    '05/07/1972',
    '5 Juli 1972',
    '05071972',
    '19720705',
    '5 July 1972',
  ],
  ['birth place', 'Cirebon', 'CIREBON'],
  ['part of the address', 'Pesisir'],
  [
    'phone',
    '+6281234567890',
    '6281234567890',
    '081234567890',
    '81234567890',
    '0812-3456-7890',
    '812 3456 7890',
  ],
  ['NIK', '3273014507720003', '3273 0145 0772 0003'],
  ['KPJ', '12345678901', '123 4567 8901'],
  ['account', '9071300177', '9071 3001 77'],
  ['balance', '412512300', 'Rp4.125.123,00', '"balance":412512300'],
  ['balance', 'empat juta seratus dua puluh lima ribu seratus dua puluh tiga rupiah'],
  ['tax', 'Rp200.756,15'],
  ['paid out', '381436685'],
])('%s is known in all the ways in which it may be written', (value, ...texts) => {
  for (const text of texts) {
    for (const bytes of [Buffer.from(`a ${text}.`), Buffer.from(`a ${text}.`, 'utf16le')]) {
      expect(Object.keys(search.bytes(bytes)), text).toContain(value);
    }
  }
});

test('a receipt number alone is nobody\u2019s', () => {
  expect(search.bytes(Buffer.from('BDG-02-000137-X for 9071300178'))).toEqual({});
  const named = search.bytes(Buffer.from('BDG02000137X for Abdurrahman'));
  expect(named['receipt number with name']).toBe(1);
});

test('nothing about a made-up person stands in what the kiosk says, and nobody is like another', () => {
  const says = Buffer.from(JSON.stringify(kioskTexts));
  const people = Array.from({ length: 100 }, (_, number) =>
    makeUp(number, number % 2 ? 'stopped' : 'dismissed'),
  );
  const planted = people.flatMap((each) => {
    const [card] = each.participant.cards;
    const [contributions, development] = [card?.contributions ?? sen(0), card?.development ?? sen(0)];
    return plantedBy(each, { ...payout, balance: sen(contributions + development) });
  });
  const theirOwn = planted.filter(({ name }) => !['gross', 'tax', 'paid out'].includes(name));
  expect(new Search(theirOwn).bytes(says)).toEqual({});
  const unlike = (value: string) => {
    const all = theirOwn.filter(({ name }) => name === value).map(({ spellings }) => String(spellings[0]));
    expect(new Set(all).size, value).toBe(all.length);
  };
  for (const value of ['NIK', 'KPJ', 'account', 'name', 'phone', 'e-mail', 'password', 'balance'])
    unlike(value);
  for (const { name } of people) expect(parsePersonName(name)).toEqual({ ok: true, value: name });
});
