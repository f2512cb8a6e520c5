/** What becomes of one request on its way to the head office and back. */
export type Fate =
  | { readonly kind: 'pass' }
  /** Waits before it is sent on, or before its answer is. */
  | { readonly kind: 'delay'; readonly ms: number; readonly where: 'request' | 'answer' }
  /** The connection is gone before anything is sent on, or with the answer already here. */
  | { readonly kind: 'drop'; readonly where: 'request' | 'answer' }
  /** Breaks off after this share of the body, which the other side has then received. */
  | { readonly kind: 'cut'; readonly share: number; readonly where: 'request' | 'answer' }
  /** Sent on so many times at once; the kiosk gets the answer of the last one. */
  | { readonly kind: 'duplicate'; readonly times: number }
  /** Sent on once more, long after it was answered. */
  | { readonly kind: 'again'; readonly afterMs: number }
  /** Held back until another request has overtaken it, or so long. */
  | { readonly kind: 'overtaken'; readonly ms: number }
  /** Answered on the way by somebody else; the head office hears nothing. */
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'garbage'; readonly what: Garbage }
  /** Answered by the acknowledgement of another claim. */
  | { readonly kind: 'foreignAnswer' };

export const garbage = ['page', 'noHttp', 'emptyJson', 'forged', 'truncatedJson'] as const;
export type Garbage = (typeof garbage)[number];

/** Moments on the way of an envelope at which something can be killed. */
export const moments = ['begun', 'passedOn', 'answered', 'answerBegun'] as const;
export type Moment = (typeof moments)[number];

/** A request as the line sees it. */
export interface Passing {
  readonly isClaim: boolean;
}
