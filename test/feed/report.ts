export interface FeedResult {
  readonly claims: number;
  readonly events: number;
  /** How often an instance or the broker was killed. */
  readonly kills: number;
  /** Acknowledged claims of which there is no event. */
  readonly untold: number;
  readonly cursor: { readonly lost: number; readonly again: number; readonly outOfOrder: number };
  readonly stream: { readonly lost: number; readonly twice: number; readonly outOfOrder: number };
  /** Milliseconds from the decision to the consumer, the shortest first. */
  readonly lags: readonly number[];
}

export function reportOf({ claims, events, kills, untold, cursor, stream, lags }: FeedResult): string {
  return [
    `claims ${claims}, events ${events}, killed ${kills} times, claims without an event ${untold}`,
    `by cursor: lost ${cursor.lost}, out of order ${cursor.outOfOrder}, told again ${cursor.again}`,
    `JetStream: lost ${stream.lost}, out of order ${stream.outOfOrder}, twice ${stream.twice}`,
    `from the decision to the consumer: p50 ${lagOf(lags, 0.5)} s, p99 ${lagOf(lags, 0.99)} s`,
  ].join('\n');
}

/** Nothing lost, nothing twice in the stream, each case in its order. */
export function isGood({ untold, cursor, stream }: FeedResult): boolean {
  return untold + cursor.lost + cursor.outOfOrder + stream.lost + stream.outOfOrder + stream.twice === 0;
}

function lagOf(lags: readonly number[], share: number): string {
  return ((lags[Math.floor(lags.length * share)] ?? Number.NaN) / 1_000).toFixed(2);
}
