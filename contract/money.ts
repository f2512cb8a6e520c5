import { z } from 'zod';

/** An amount of rupiah in whole sen (1/100 rupiah). Safe integers reach 90 trillion rupiah. */
export const senSchema = z.int().brand<'Sen'>();
export type Sen = z.infer<typeof senSchema>;

/** Checks that a number is a whole, safely represented amount. @throws ZodError when it is not. */
export function sen(amount: number): Sen {
  return senSchema.parse(amount);
}

/** Whole rupiah as sen. @throws ZodError when they are not whole. */
export function rupiah(amount: number): Sen {
  return sen(z.int().parse(amount) * 100);
}

export function addSen(...amounts: readonly Sen[]): Sen {
  return sen(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function subtractSen(from: Sen, amount: Sen): Sen {
  return sen(from - amount);
}

/** A share of an amount in basis points (1/100 percent), cut down to whole sen as a payer would. */
export function shareOfSen(amount: Sen, basisPoints: number): Sen {
  const product = BigInt(amount) * BigInt(basisPoints);
  return sen(Number(product / 10_000n));
}
/** Reads what formatRupiah writes, and the same without sen or dots; undefined where it is no amount. */
export function parseRupiah(text: string): Sen | undefined {
  const match = /^(-?)Rp(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole = '', cents = '00'] = match;
  const parsed = senSchema.safeParse(Number(`${sign}${whole.replaceAll('.', '')}${cents}`) || 0);
  return parsed.success ? parsed.data : undefined;
}
