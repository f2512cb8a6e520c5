import type { KioskRef } from '../keys/kiosk-keys.ts';

/** What operators are told of besides on a page: a health issue that began, or evidence against a kiosk. */
export interface Notice extends KioskRef {
  /** The same for every attempt, so that a receiver knows one that comes twice. */
  readonly noticeId: string;
  readonly subject: 'alert' | 'evidence';
  /** Of the alert, or of the evidence. */
  readonly subjectId: string;
  /** Which health issue, or which evidence. */
  readonly kind: string;
  readonly since: string;
}

/** A way to operators. */
export interface Channel {
  readonly name: 'mail' | 'webhook';
  /** So many notices go together. */
  readonly most: number;
  /** Whether they were taken. Never throws for what a receiver does. */
  send(notices: readonly Notice[], signal: AbortSignal): Promise<boolean>;
}
