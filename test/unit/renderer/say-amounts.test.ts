import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatRupiah } from '../../../contract/display.ts';
import { sen } from '../../../contract/money.ts';
import { sayAmounts } from '../../../renderer/speech/spoken-text.ts';

const say = (rupiah: string, cents: string) => `${rupiah} rupiah ${cents} sen`;

test('whatever amount a page writes is said with every rupiah and every sen', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 15 }), (amount) => {
      const said = sayAmounts(`Anda menerima ${formatRupiah(sen(amount))}.`, say);
      expect(said).toBe(`Anda menerima ${say(String(Math.floor(amount / 100)), String(amount % 100))}.`);
    }),
  );
});

test('a number that is no amount stays as it is written', () => {
  expect(sayAmounts('BDG-02-000123-4, 16 angka', say)).toBe('BDG-02-000123-4, 16 angka');
});
