import type { z } from 'zod';
import type { Problem, ProblemCode } from '../../contract/head-office/problems.ts';
import type { AnswerOf, ProblemCodeOf, RouteName } from '../../contract/head-office/routes.ts';
import { fail, type Outcome } from '../../contract/outcome.ts';
import { findVisitor, type Visitor } from '../accounts/sessions.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import type { ProvenKiosk, ShownAssertion } from '../keys/kiosk-assertion.ts';
import type { KioskRef } from '../keys/kiosk-keys.ts';

/** A request as handlers get it; body and params are unchecked until a schema parses them. */
export interface RouteRequest {
  readonly body: unknown;
  readonly params: unknown;
  /** Bearer token (RFC 6750), where one was sent. */
  readonly token: string | undefined;
  /** Network address of the sender. */
  readonly source: string;
  /** The kiosk's assertion, where one was sent, on the routes that are not for kiosks alone. */
  readonly assertion: ShownAssertion | undefined;
  /** The kiosk that has shown who it is, with the digest of its body, on the routes for kiosks alone. */
  readonly proven: ProvenKiosk | undefined;
  /** What the header fields say of a part of an envelope; unchecked. */
  readonly part: unknown;
}

/** A problem as the answer. */
export interface Failure<C extends ProblemCode = ProblemCode> {
  readonly code: C;
  readonly retryAfterSeconds?: number;
  readonly faults?: Problem['faults'];
  readonly checks?: Problem['checks'];
}

type Handler<T, C extends ProblemCode> = (request: RouteRequest) => Promise<Outcome<T, Failure<C>>>;

/** One handler for each route of the contract; a missing handler, or a wrong answer or problem, is a type error. */
export type Handlers = {
  readonly [N in RouteName]: Handler<AnswerOf<N>, ProblemCodeOf<N>>;
};

/** Parses the body with the route's schema first. */
export function withBody<B, T, C extends ProblemCode>(
  schema: z.ZodType<B>,
  handle: (body: B, request: RouteRequest) => Promise<Outcome<T, Failure<C>>>,
): Handler<T, C | 'malformed'> {
  return async (request) => {
    const parsed = schema.safeParse(request.body);
    return parsed.success ? handle(parsed.data, request) : fail(malformed(parsed.error));
  };
}

/** Requires a kiosk that has shown who it is first. */
export function withKiosk<T, C extends ProblemCode>(
  handle: (kiosk: KioskRef, request: RouteRequest) => Promise<Outcome<T, Failure<C>>>,
): Handler<T, C | 'kioskUnknown'> {
  return async (request) =>
    request.proven ? handle(request.proven.kiosk, request) : fail({ code: 'kioskUnknown' });
}

/** Requires a session first. */
export function withSession<T, C extends ProblemCode>(
  dependencies: DatabaseAndClock,
  handle: (visitor: Visitor, request: RouteRequest) => Promise<Outcome<T, Failure<C>>>,
): Handler<T, C | 'sessionExpired'> {
  return async (request) => {
    const visitor = request.token === undefined ? undefined : await findVisitor(dependencies, request.token);
    return visitor ? handle(visitor, request) : fail({ code: 'sessionExpired' });
  };
}

/** The faults by path; zod's messages do not repeat the values. */
export function malformed(error: z.ZodError): Failure<'malformed'> {
  const faults = error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { code: 'malformed', faults };
}
