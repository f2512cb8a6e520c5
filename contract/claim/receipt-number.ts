import { z } from 'zod';
import { type FieldProblem, refuse, stripSeparators } from '../identity/problem.ts';
import { type Outcome, succeed } from '../outcome.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const RUNNING_DIGITS = 6;

/**
 * Number on the receipt, made on the kiosk so that it can be given while the line is down:
 * branch (3), kiosk (2), running number (6), check character; grouped by hyphens, BDG-02-000137-X.
 */
export const receiptNumberSchema = z
  .string()
  .regex(/^[0-9A-Z]{3}-[0-9A-Z]{2}-\d{6,}-[0-9A-Z]$/)
  .refine((text) => isChecked(text.replaceAll('-', '')), { message: 'check character does not match' })
  .brand<'ReceiptNumber'>();
export type ReceiptNumber = z.infer<typeof receiptNumberSchema>;

/** @throws ZodError when branch or kiosk are not 3 and 2 capital letters or digits. */
export function makeReceiptNumber(branchId: string, kioskId: string, running: number): ReceiptNumber {
  const digits = String(running).padStart(RUNNING_DIGITS, '0');
  const check = checkCharacter(`${branchId}${kioskId}${digits}`);
  return receiptNumberSchema.parse(`${branchId}-${kioskId}-${digits}-${check}`);
}

/** What was counted up for this number. */
export function runningOf(receiptNumber: ReceiptNumber): number {
  return Number(receiptNumber.split('-')[2]);
}

/** What numbers with this running part are LIKE in SQL, of whatever kiosk. */
export function likeRunning(running: number): string {
  return `%-${String(running).padStart(RUNNING_DIGITS, '0')}-_`;
}

/** Reads a number as people copy it: any case, with or without separators, O for 0 and I for 1 in the running part. */
export function parseReceiptNumber(text: string): Outcome<ReceiptNumber, FieldProblem> {
  const characters = stripSeparators(text).toUpperCase();
  if (characters === '') return refuse('receipt.empty');
  const parts = /^([0-9A-Z]{3})([0-9A-Z]{2})([0-9OI]{6,})([0-9A-Z])$/.exec(characters);
  if (!parts) return refuse('receipt.format');
  const [, branch, kiosk, running = '', check] = parts;
  const digits = running.replaceAll('O', '0').replaceAll('I', '1');
  const parsed = receiptNumberSchema.safeParse(`${branch}-${kiosk}-${digits}-${check}`);
  return parsed.success ? succeed(parsed.data) : refuse('receipt.check');
}

/** ISO/IEC 7064 MOD 37,36: finds every single wrong character and nearly all swaps of two neighbours. */
function checkCharacter(text: string): string {
  const product = [...text].reduce((sum, character) => step(sum, character), 36);
  return ALPHABET.charAt((37 - product) % 36);
}

function isChecked(text: string): boolean {
  const product = [...text.slice(0, -1)].reduce((sum, character) => step(sum, character), 36);
  return (product + ALPHABET.indexOf(text.slice(-1))) % 36 === 1;
}

function step(product: number, character: string): number {
  const sum = (product + ALPHABET.indexOf(character)) % 36;
  return ((sum === 0 ? 36 : sum) * 2) % 37;
}
