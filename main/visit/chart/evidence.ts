import type { IdentityEvidence } from '../../../contract/assistance/assistance.ts';
import { type Ektp, ektpSchema } from '../../../contract/assistance/attestation.ts';
import type { VisitContext } from './context.ts';

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
  return { kind: 'staffCheckedEktp', staffId: ektpCheckedBy, checkedAt: ektpCheckedAt.toISOString() };
}

/** Under whose name a field goes: its name alone, never what it holds. */
export function noteEntry({ enteredBy, activeParty }: VisitContext, field: string) {
  return { enteredBy: { ...enteredBy, [field]: activeParty } };
}
