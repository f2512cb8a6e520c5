import { decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import { CLIENT_CREDENTIALS } from '../../../contract/core/token.ts';
import type { Clock } from '../../clock.ts';
import type { Settings } from '../../configuration/configure.ts';
import type { CoreClient, CoreClients } from './clients.ts';

export interface AssertionDependencies {
  readonly clients: CoreClients;
  readonly clock: Clock;
  readonly settings: Settings;
}

/** What a client showed by its key. */
interface ShownAssertion {
  readonly client: CoreClient;
  readonly jti: string;
  /** From then on it is not good any more, also by a clock that is late. */
  readonly overAt: Date;
}

const claimsSchema = z.object({ jti: z.string().min(8).max(200), exp: z.int() });

/**
 * The client whose key signed an assertion (RFC 7523 section 3) for one of these audiences; undefined where none did. Whether
 * it was shown before is not looked at.
 */
export async function readAssertion(
  { clients, clock, settings }: AssertionDependencies,
  assertion: string,
  audiences: readonly string[],
): Promise<ShownAssertion | undefined> {
  const client = clients.get(issuerOf(assertion) ?? '');
  if (!client) return undefined;
  const now = clock.now();
  const toleranceSeconds = settings.sessions.clockToleranceMinutes * 60;
  try {
    const { payload } = await jwtVerify(assertion, client.findKey, {
      algorithms: [...CLIENT_CREDENTIALS.algorithms],
      audience: [...audiences],
      issuer: client.id,
      subject: client.id,
      requiredClaims: ['exp', 'jti'],
      clockTolerance: toleranceSeconds,
      currentDate: now,
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success) return undefined;
    const { jti, exp } = claims.data;
    const latest = now.getTime() / 1_000 + settings.core.assertionSeconds + toleranceSeconds;
    if (exp > latest) return undefined;
    return { client, jti, overAt: new Date((exp + toleranceSeconds) * 1_000) };
  } catch {
    return undefined;
  }
}

/** Who an assertion says that it is by; nobody is believed yet. */
function issuerOf(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}
