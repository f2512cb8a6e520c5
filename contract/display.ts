import type { Sen } from './money.ts';
import { groupNumber } from './number-groups.ts';

// How values are shown. Kept apart from their parsers so that the screens need no schema library.

/** EYD spelling: no space after Rp, dots between thousands, a comma before the sen, never rounded. */
export function formatRupiah(amount: Sen): string {
  const digits = Math.abs(amount).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${amount < 0 ? '-' : ''}Rp${whole},${digits.slice(-2)}`;
}

// In the groups of contract/number-groups.ts, as while they are typed.

export function groupNik(nik: string): string {
  return groupNumber('nik', nik);
}

export function groupKpj(kpj: string): string {
  return groupNumber('kpj', kpj);
}

export function groupNpwp(npwp: string): string {
  return groupNumber('npwp', npwp);
}

/** As people write it at home: 0812-3456-7890. */
export function groupPhone(phone: string): string {
  return groupNumber('phone', phone.replace(/^\+62/, '0'));
}

export function groupAccountNumber(number: string): string {
  return groupNumber('accountNumber', number);
}

export function groupPaymentCode(code: string): string {
  return groupNumber('paymentCode', code);
}

/** Only the last four digits, for document and for screens that others may see. */
export function maskAccountNumber(number: string): string {
  return `•••• ${number.slice(-4)}`;
}

/** Characters that turn the reading round (UAX #9) and that nobody sees are shown: `\u202Egnp.exe` reads as what it is. */
export function showDirections(text: string): string {
  return text.replaceAll(/\p{Bidi_Control}/gu, '\uFFFD');
}
