import type { Sen } from './money.ts';

// How values are shown. Kept apart from their parsers so that the screens need no schema library.

/** EYD spelling: no space after Rp, dots between thousands, a comma before the sen, never rounded. */
export function formatRupiah(amount: Sen): string {
  const digits = Math.abs(amount).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}Rp${whole},${digits.slice(-2)}`;
}

/** As the e-KTP groups it for reading: 3201 0151 0190 0001. */
export function groupNik(nik: string): string {
  return nik.replace(/(\d{4})(?=\d)/g, '$1 ');
}

export function groupKpj(kpj: string): string {
  return kpj.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}

/** As cards print it: 01.234.567.8-901.000 for 15 digits, groups of four for 16. */
export function groupNpwp(npwp: string): string {
  const old = /^(\d{2})(\d{3})(\d{3})(\d)(\d{3})(\d{3})$/;
  if (npwp.length === 15) return npwp.replace(old, '$1.$2.$3.$4-$5.$6');
  return npwp.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** As people write it at home: 0812-3456-7890. */
export function groupPhone(phone: string): string {
  const home = phone.replace(/^\+62/, '0');
  return home.replace(/^(\d{4})(\d{3,4})(\d+)$/, '$1-$2-$3');
}

export function groupAccountNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** In groups that are read aloud at a counter: 1234 5678 9012 34. */
export function groupPaymentCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Only the last four digits, for document and for screens that others may see. */
export function maskAccountNumber(number: string): string {
  return `•••• ${number.slice(-4)}`;
}

/** Characters that turn the reading round (UAX #9) and that nobody sees are shown: `\u202Egnp.exe` reads as what it is. */
export function showDirections(text: string): string {
  return text.replaceAll(/\p{Bidi_Control}/gu, '\uFFFD');
}
