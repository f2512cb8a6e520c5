import type { Assistance, IdentityEvidence, Presence } from '../../../contract/assistance/assistance.ts';
import type { Claim, ClaimId, HolderCheck, PayoutFigures } from '../../../contract/claim/claim.ts';
import type { PageCheck } from '../../../contract/documents/document-check.ts';
import type { Membership } from '../../../contract/eligibility/membership.ts';
import type { AccountNumber } from '../../../contract/identity/bank-account.ts';
import type { Npwp, NpwpStanding } from '../../../contract/identity/npwp.ts';
import type { Language } from '../../../contract/language/languages.ts';
import type { PhotoQuality } from '../../../contract/photo/photo-quality.ts';
import type { DocumentId, ReasonId } from '../../../contract/policy/schema.ts';

export interface DocumentPage {
  readonly jpeg: Uint8Array;
  readonly check: PageCheck;
}

interface ConfirmedDocument {
  readonly document: DocumentId;
  readonly originalSeen: boolean;
  readonly pages: readonly DocumentPage[];
}

/** Everything the participant confirmed, before it is numbered, signed and sealed. Lives in memory only. */
export interface ConfirmedClaim {
  readonly claimId: ClaimId;
  /** Null where staff checked the e-KTP while the head office was out of reach. */
  readonly sessionId: string | null;
  readonly identity: IdentityEvidence;
  readonly assistance: Assistance | null;
  readonly language: Language;
  readonly noticeVersion: string;
  readonly consentGivenAt: Date;
  readonly participant: Claim['participant'];
  /** Null where the head office could not be asked. */
  readonly membership: Membership | null;
  readonly reason: ReasonId;
  readonly npwp: Npwp | null;
  readonly npwpStanding: NpwpStanding | null;
  readonly bankCode: string;
  readonly bankName: string;
  readonly accountNumber: AccountNumber;
  readonly holder: HolderCheck;
  readonly payout: PayoutFigures | null;
  /** The edition of the policy by which it was made. */
  readonly policyVersion: number;
  /** Last day on which payment is due. */
  readonly dueOn: string;
  /** Null where staff saw the person instead. */
  readonly photo: Uint8Array | null;
  readonly presence: Presence | null;
  readonly photoQuality: PhotoQuality | null;
  readonly documents: readonly ConfirmedDocument[];
  /** Null where the reason goes by no word of the person. */
  readonly declaration: NonNullable<Claim['declaration']> | null;
}
