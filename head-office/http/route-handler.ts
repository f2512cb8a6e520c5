import type { z } from 'zod';
import type { Problem, ProblemCode } from '../../contract/head-office/problems.ts';
import type { AnswerOf, ProblemCodeOf, RouteName } from '../../contract/head-office/routes.ts';
import { fail, type Outcome } from '../../contract/outcome.ts';
import { findVisitor, type Visitor } from '../accounts/sessions.ts';
import type { DatabaseAndClock } from '../database/transact.ts';

/** A request as handlers see it: nothing of it is trusted before a schema has read it. */
export interface Call {
  readonly body: unknown;
  readonly params: unknown;
  /** Bearer token (RFC 6750), where one was sent. */
  readonly token: string | undefined;
  /** Network address of the sender. */
  readonly source: string;
  /** By what a kiosk shows who it is, where one was sent. */
  readonly assertion: string | undefined;
}

/** A problem as the answer. */
export interface Failure<C extends ProblemCode = ProblemCode> {
  readonly code: C;
  readonly retryAfterSeconds?: number;
  readonly faults?: Problem['faults'];
}

type Handler<T, C extends ProblemCode> = (call: Call) => Promise<Outcome<T, Failure<C>>>;

/** One handler for each route of the contract; the compiler holds answer and problems against the table. */
export type Handlers = {
  readonly [N in RouteName]: Handler<AnswerOf<N>, ProblemCodeOf<N>>;
};

/** Reads the body by the route's schema before handling it. */
export function withBody<B, T, C extends ProblemCode>(
  schema: z.ZodType<B>,
  handle: (body: B, call: Call) => Promise<Outcome<T, Failure<C>>>,
): Handler<T, C | 'malformed'> {
  return async (call) => {
    const parsed = schema.safeParse(call.body);
    return parsed.success ? handle(parsed.data, call) : fail(malformed(parsed.error));
  };
}

/** Finds out who is signed in before handling. */
export function signedIn<T, C extends ProblemCode>(
  dependencies: DatabaseAndClock,
  handle: (visitor: Visitor, call: Call) => Promise<Outcome<T, Failure<C>>>,
): Handler<T, C | 'sessionExpired'> {
  return async (call) => {
    const visitor = call.token === undefined ? undefined : await findVisitor(dependencies, call.token);
    return visitor ? handle(visitor, call) : fail({ code: 'sessionExpired' });
  };
}

/** Which parts are wrong, by path; zod's messages never repeat what was sent. */
export function malformed(error: z.ZodError): Failure<'malformed'> {
  const faults = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { code: 'malformed', faults };
}
