import { describe, expect, it } from 'vitest';
import { formatsFor, readTypedDay } from '../../../contract/language/formats.ts';
import { sen } from '../../../contract/money.ts';

const indonesian = formatsFor('id', 'Asia/Jakarta');
const english = formatsFor('en', 'Asia/Jakarta');
const instant = '2026-11-22T07:05:00.000Z';

describe('dates and times', () => {
  it('write days as 22 November 2026', () => {
    expect(indonesian.day('2026-11-22')).toBe('22 November 2026');
    expect(indonesian.day('1969-05-05')).toBe('5 Mei 1969');
    expect(english.day('1969-05-05')).toBe('5 May 1969');
  });

  it('write times with the zone where the kiosk stands', () => {
    expect(indonesian.time(instant)).toBe('14.05 WIB');
    expect(formatsFor('id', 'Asia/Makassar').time(instant)).toBe('15.05 WITA');
    expect(formatsFor('id', 'Asia/Jayapura').time(instant)).toBe('16.05 WIT');
    expect(english.time(instant)).toBe('14:05 WIB');
  });

  it('put an instant on the day of the place, not of London', () => {
    const evening = '2026-11-21T17:30:00.000Z';
    expect(indonesian.moment(evening)).toBe('22 November 2026, 00.30 WIB');
    expect(indonesian.dayOf(evening)).toBe('22 November 2026');
  });
});

describe('amounts and shares', () => {
  it('follow EYD and never round', () => {
    expect(indonesian.rupiah(sen(123_456_789))).toBe('Rp1.234.567,89');
    expect(english.rupiah(sen(1_500_000_000))).toBe('Rp15.000.000,00');
  });

  it('write basis points as per cent', () => {
    expect(indonesian.share(10_000)).toBe('100%');
    expect(indonesian.share(1850)).toBe('18,5%');
    expect(english.share(600)).toBe('6%');
  });
});

describe('a typed birth date', () => {
  it.each([
    ['05-11-1969', '1969-11-05'],
    ['5-1-1969', '1969-01-05'],
    ['1969-11-05', '1969-11-05'],
    ['', undefined],
    ['5-11', undefined],
    ['99-99-1969', undefined],
  ])('%s is read as %s', (typed, day) => expect(readTypedDay(typed)).toBe(day));
});
