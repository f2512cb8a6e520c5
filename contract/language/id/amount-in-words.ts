import type { Sen } from '../../money.ts';

const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const SCALES: readonly (readonly [number, string])[] = [
  [1_000_000_000_000, 'triliun'],
  [1_000_000_000, 'miliar'],
  [1_000_000, 'juta'],
];

/**
 * An amount in Indonesian words (terbilang), as official documents write it beside the digits:
 * "dua belas juta lima ratus ribu rupiah"; sen are named when there are any.
 */
export function amountInWords(amount: Sen): string {
  const positive = Math.abs(amount);
  const whole = Math.floor(positive / 100);
  const cents = positive % 100;
  const parts = [amount < 0 ? 'minus' : '', whole === 0 ? 'nol' : spell(whole), 'rupiah'];
  if (cents > 0) parts.push(spell(cents), 'sen');
  return parts.filter((part) => part !== '').join(' ');
}

function spell(number: number): string {
  const unit = UNITS[number];
  if (unit !== undefined) return unit;
  if (number < 20) return `${spell(number - 10)} belas`;
  if (number < 100) return join(`${spell(Math.floor(number / 10))} puluh`, number % 10);
  if (number < 200) return join('seratus', number - 100);
  if (number < 1_000) return join(`${spell(Math.floor(number / 100))} ratus`, number % 100);
  if (number < 2_000) return join('seribu', number - 1_000);
  if (number < 1_000_000) return join(`${spell(Math.floor(number / 1_000))} ribu`, number % 1_000);
  for (const [size, name] of SCALES) {
    if (number >= size) return join(`${spell(Math.floor(number / size))} ${name}`, number % size);
  }
  return '';
}

function join(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${spell(rest)}`;
}
