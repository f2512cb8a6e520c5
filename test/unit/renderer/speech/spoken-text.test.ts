import { expect, test } from 'vitest';
import { phrasesOf, sayAmounts, sayDigits } from '../../../../renderer/speech/spoken-text.ts';

test.each([
  ['NIK Anda 3273 0155 0569 0001.', 'NIK Anda 3 2 7 3, 0 1 5 5, 0 5 6 9, 0 0 0 1.'],
  ['12345678901', '1 2 3 4 5 6 7 8 9 0 1'],
  ['NPWP 09.254.294.3-407.000', 'NPWP 0 9, 2 5 4, 2 9 4, 3, 4 0 7, 0 0 0'],
  ['Nomor BDG-02-000123-4.', 'Nomor BDG-0 2, 0 0 0 1 2 3, 4.'],
  ['Langkah 3 dari 9, 16 angka, tahun 2026.', 'Langkah 3 dari 9, 16 angka, tahun 2026.'],
  ['Buka 08.00 sampai 16.00.', 'Buka 08.00 sampai 16.00.'],
  ['10.000.000 orang', '10.000.000 orang'],
  ['Rp12.345.678,90 lalu Rp500.000,00', 'Rp12.345.678,90 lalu Rp500.000,00'],
])('digits are said digit by digit, and what counts is not: %s', (written, said) => {
  expect(sayDigits(written)).toBe(said);
});

test('amounts stay amounts', () => {
  const amount = (rupiah: string) => `${rupiah} rupiah`;
  expect(sayAmounts(sayDigits('Saldo Rp14.250.000,00, NIK 3273 0155'), amount)).toBe(
    'Saldo 14250000 rupiah, NIK 3 2 7 3, 0 1 5 5',
  );
});

test('each sentence comes alone, one that never ends in pieces, and nothing is lost', () => {
  const sentence = 'Ini kalimat yang cukup panjang untuk dibacakan dengan tenang.';
  const words = ['Judul.', ...Array.from({ length: 7 }, () => sentence), `${'kata '.repeat(300)}akhir.`].join(
    ' ',
  );
  const phrases = phrasesOf(words);
  expect(phrases[0]).toBe('Judul.');
  expect(phrases.slice(1, 8)).toEqual(Array.from({ length: 7 }, () => sentence));
  expect(Math.max(...phrases.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
  expect(phrases.join(' ')).toBe(words);
  expect(phrasesOf('')).toEqual([]);
});
