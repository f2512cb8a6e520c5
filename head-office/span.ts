/** How a piece of work ended. */
interface SpanEnd {
  /** Of the HTTP answer. */
  readonly status?: number;
  /** A code where it failed. */
  readonly fault?: string;
}

/** A question to another system. */
export interface TracedCall {
  readonly method: string;
  readonly host: string;
  /** As it is written in the code: it holds no id. */
  readonly path: string;
}

/** A statement to the database. */
export interface TracedStatement {
  readonly system: 'postgresql' | 'sqlite';
  /** Such as SELECT. */
  readonly operation: string;
  readonly table: string | undefined;
  readonly milliseconds: number;
  readonly fault?: string;
}

/**
 * A piece of work as OpenTelemetry's traces show it. Nothing else can be said of it than what these have places for, so that no
 * trace holds anything about a person.
 */
export interface Span {
  readonly traceId: string;
  /** By which another system makes its part one of the same trace (W3C Trace Context). */
  readonly traceparent: string;
  /** Says that it came of a caller's trace; what is no `traceparent` is left out. */
  linkTo(traceparent: unknown): void;
  beginCall(call: TracedCall): Span;
  /** One that is over. */
  addStatement(statement: TracedStatement): void;
  /** Counts once. */
  end(end: SpanEnd): void;
}
