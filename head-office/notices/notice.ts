import type { KioskRef } from '../keys/kiosk-keys.ts';
import type { OfficeTrouble } from '../watch/alerts/office-alert.ts';

/** What operators are told of besides on a page: a health issue that began, evidence against a kiosk, a call for staff, what is wrong with the head office. */
export type Notice = Told & (OfKiosk | OfOffice);

interface Told {
  /** The same for every attempt, so that a receiver knows one that comes twice. */
  readonly noticeId: string;
  /** Of the alert, or of the evidence. */
  readonly subjectId: string;
  readonly since: string;
}

interface OfKiosk extends KioskRef {
  readonly subject: 'alert' | 'evidence' | 'call';
  /** Which health issue, or which evidence; `staff` of a call. */
  readonly kind: string;
}

interface OfOffice extends OfficeTrouble {
  readonly subject: 'office';
}

/** A way to operators. */
export interface Channel {
  readonly name: 'mail' | 'webhook';
  /** So many notices go together. */
  readonly most: number;
  /** Whether they were taken. Never throws for what a receiver does. */
  send(notices: readonly Notice[], signal: AbortSignal): Promise<boolean>;
}
