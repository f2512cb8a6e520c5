import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';

export interface NumberLimits {
  readonly least: number;
  readonly most: number;
}

/** A whole number as staff typed it, within these limits. */
export function readTypedNumber(text: string, { least, most }: NumberLimits): Outcome<number, StaffProblem> {
  const typed = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return typed >= least && typed <= most ? succeed(typed) : fail({ code: 'number', least, most });
}
