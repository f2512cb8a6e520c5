import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateValue, eraseDigit, startDate, typeDigits } from '../../../../renderer/input/date-parts.ts';

const empty = startDate('');

describe('a date in three parts', () => {
  it('is typed straight through', () => {
    expect(dateValue(typeDigits(empty, '05111969'))).toBe('05-11-1969');
  });

  it('is sent as typed, also when a part is short or missing', () => {
    expect(dateValue(typeDigits({ ...typeDigits(empty, '5'), active: 'month' }, '11'))).toBe('5-11-');
    expect(dateValue(empty)).toBe('');
  });

  it('is read back from what was sent and from what is stored', () => {
    expect(startDate('05-11-1969')).toEqual({ day: '05', month: '11', year: '1969', active: 'day' });
    expect(startDate('1969-11-05')).toEqual({ day: '05', month: '11', year: '1969', active: 'day' });
  });

  it('takes no more digits than a part has', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,30}$/), (digits) => {
        const { day, month, year } = typeDigits(empty, digits);
        expect([day.length <= 2, month.length <= 2, year.length <= 4]).toEqual([true, true, true]);
        expect(day + month + year).toBe(digits.slice(0, 8));
      }),
    );
  });

  it('erasing undoes typing, back over the parts', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,8}$/), (digits) => {
        const erased = [...digits].reduce(eraseDigit, typeDigits(empty, digits));
        expect(dateValue(erased)).toBe('');
        expect(erased.active).toBe('day');
      }),
    );
  });

  it('takes digits only, as a real keyboard has other keys too', () => {
    expect(typeDigits(empty, 'a1/ 7b')).toMatchObject({ day: '17', active: 'month' });
  });
});
