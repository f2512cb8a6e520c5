import type { CoreScope } from '../../../contract/core/token.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import type { DatabaseAndClock } from '../../database/transact.ts';
import { requestContext } from '../../request-context.ts';
import type { CoreClient, CoreClients } from './clients.ts';
import { findToken } from './tokens.ts';

export interface AuthenticationDependencies extends DatabaseAndClock {
  readonly clients: CoreClients;
}

/** The part of a request by which a client shows who it is. */
interface CoreRequest {
  readonly headers: { readonly authorization?: string | undefined; readonly traceparent?: unknown };
}

type Unauthenticated = { readonly code: 'tokenRefused' | 'scopeMissing' };

/**
 * The client that sent a request, by its bearer token (RFC 6750), where it may do what the scope says. A client that was taken off
 * the configuration, or a scope that was taken from it, counts no longer, whatever tokens are left.
 */
export async function authenticateCore(
  dependencies: AuthenticationDependencies,
  { headers }: CoreRequest,
  scope: CoreScope,
): Promise<Outcome<CoreClient, Unauthenticated>> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  const found = token === undefined ? undefined : await findToken(dependencies, token);
  const client = found && dependencies.clients.get(found.clientId);
  if (!client) return fail({ code: 'tokenRefused' });
  // Once it is known who calls: a stranger's trace is nobody's business.
  requestContext.getStore()?.span?.linkTo(headers.traceparent);
  const isAllowed = found.scopes.includes(scope) && client.scopes.includes(scope);
  return isAllowed ? succeed(client) : fail({ code: 'scopeMissing' });
}
