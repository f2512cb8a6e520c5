import type { Session } from '../../contract/head-office/accounts.ts';
import type { ProblemCode } from '../../contract/head-office/problems.ts';
import type { Outcome } from '../../contract/outcome.ts';

/** Why a call to the head office failed: out of reach, an answer that cannot be parsed, or a problem that it named. */
export type HeadOfficeFault =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unintelligible' }
  | { readonly kind: 'problem'; readonly code: ProblemCode; readonly retryAfterSeconds: number | null };

export type Answer<T> = Promise<Outcome<T, HeadOfficeFault>>;

/** What a visit needs of a session. */
export type VisitSession = Pick<Session, 'sessionId' | 'token'>;

/** A sign-in by phone that has begun. */
export interface PhoneCode {
  /** The kiosk's own secret; never shown. */
  readonly deviceCode: string;
  /** For the person to compare. */
  readonly userCode: string;
  /** What the QR code contains. */
  readonly url: string;
  readonly intervalSeconds: number;
}

/** The state of a sign-in by phone; `opened` once the page is open on a phone, with the number that it is to find here. */
export type PhonePoll =
  | { readonly kind: 'pending'; readonly opened: boolean; readonly number: string | null }
  | { readonly kind: 'slowDown' | 'over' | 'denied' }
  | { readonly kind: 'signedIn'; readonly session: VisitSession };
