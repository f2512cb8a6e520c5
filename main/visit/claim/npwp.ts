import type { Npwp } from '../../../contract/identity/npwp.ts';
import type { VisitContext } from '../chart/context.ts';

/** The tax number that the claim goes by: what was answered, else what the head office holds; null for none. */
export function npwpOf({ answers, membership }: VisitContext): Npwp | null {
  return answers.npwp === undefined ? (membership?.npwp ?? null) : answers.npwp;
}
