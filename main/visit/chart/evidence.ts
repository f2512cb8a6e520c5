import type { IdentityEvidence } from '../../../contract/assistance/assistance.ts';
import { type Ektp, ektpSchema } from '../../../contract/assistance/attestation.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import type { VisitContext, Voucher } from './context.ts';

/** What staff copied from the e-KTP; null where the participant signed in otherwise. */
export function ektpOf({ ektpCheckedAt, answers }: VisitContext): Ektp | null {
  if (ektpCheckedAt === null) return null;
  const read = ektpSchema.safeParse({
    nik: answers.ektpNik,
    name: answers.ektpName,
    birthDate: answers.ektpBirthDate,
    kpj: answers.ektpKpj ?? null,
  });
  return read.success ? read.data : null;
}

/** Staff checked the e-KTP while the head office was out of reach: the claim goes without the balance. */
export function isWithoutBalance(context: VisitContext): boolean {
  return context.held === null && ektpOf(context) !== null;
}

/** Staff are here and the participant has agreed to it. */
export function isHelped({ helper, helpConsent }: VisitContext): boolean {
  return helper !== null && helpConsent !== null;
}

export function identityOf({ ektpCheckedAt, ektpCheckedBy }: VisitContext): IdentityEvidence {
  if (ektpCheckedAt === null || ektpCheckedBy === null) return { kind: 'account' };
  return { kind: 'staffCheckedEktp', ...voucherOf(ektpCheckedBy), checkedAt: ektpCheckedAt.toISOString() };
}

/** Who vouches, as a claim names them: without a credential where nobody could check a PIN. */
export function voucherOf({ staffId, credentialId }: Voucher): { staffId: StaffId; credentialId?: string } {
  return { staffId, ...(credentialId === null ? {} : { credentialId }) };
}

/** Under whose name a field goes: its name alone, never what it holds. */
export function noteEntry({ enteredBy, activeParty }: VisitContext, field: string) {
  return { enteredBy: { ...enteredBy, [field]: activeParty } };
}
