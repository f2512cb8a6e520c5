import { readMembership } from '../../contract/eligibility/held-membership.ts';
import type { AccountAnswer, AccountInquiry } from '../../contract/head-office/inquiries.ts';
import { routes } from '../../contract/head-office/routes.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { limitAttempts, type TooManyAttempts } from '../accounts/limit-attempts.ts';
import { findOrigin } from '../accounts/origin.ts';
import { register } from '../accounts/register.ts';
import { type PasswordResetDependencies, requestPasswordReset } from '../accounts/request-password-reset.ts';
import { endSession, type Visitor } from '../accounts/sessions.ts';
import { type CredentialDependencies, signIn } from '../accounts/sign-in.ts';
import { decideParkedClaim } from '../claims/decide-parked.ts';
import { trackByReceipt } from '../claims/track-by-receipt.ts';
import { listClaims } from '../claims/tracking.ts';
import { loadContributions } from '../contributions/load.ts';
import { orderContribution } from '../contributions/order.ts';
import { enrol } from '../fleet/enrol.ts';
import { receiveHeartbeat } from '../fleet/receive-heartbeat.ts';
import type { KioskAssertions } from '../keys/kiosk-assertion.ts';
import { publishKeys, requireSigningKey } from '../keys/signing.ts';
import { signPolicy } from '../policy/signed-policy.ts';
import { compareHolder } from '../registry/account-holder.ts';
import { loadMembership } from '../registry/membership.ts';
import { signInAttested } from '../staff/sign-in-attested.ts';
import type { Readiness } from '../watch/readiness.ts';
import { type EnvelopeHandlerDependencies, envelopeHandlers } from './envelope-handlers.ts';
import { helpCallHandlers } from './help-call-handlers.ts';
import { type Handlers, withBody, withSession } from './route-handler.ts';
import { type StaffHandlerDependencies, staffHandlers } from './staff-handlers.ts';

/** What the functions of all routes need together. */
export interface HandlerDependencies
  extends EnvelopeHandlerDependencies,
    CredentialDependencies,
    StaffHandlerDependencies,
    PasswordResetDependencies {
  readonly assertions: KioskAssertions;
  readonly readiness: Readiness;
}

/** Connects each route of the contract to the function that does its work. */
export function createHandlers(dependencies: HandlerDependencies): Handlers {
  const { database, clock } = dependencies;
  return {
    health: async () => {
      // An error of this query is answered as `unavailable`.
      await database.selectFrom('envelopes').select('claim_id').limit(1).execute();
      requireSigningKey(dependencies.keys, clock.now());
      return succeed({ status: 'ready', time: clock.now().toISOString() });
    },
    ready: async () => {
      const checks = await dependencies.readiness.failing();
      return checks.length === 0 ? succeed({ status: 'ready' }) : fail({ code: 'notReady', checks });
    },
    keys: async () => succeed(await publishKeys(dependencies.keys, clock.now())),
    policy: async () => {
      await dependencies.policies.refresh();
      return succeed({
        policy: await signPolicy(dependencies.keys, clock.now(), dependencies.policies.inForce().document),
      });
    },
    register: withBody(routes.register.body, async (body, request) =>
      register(dependencies, body, await findOrigin(dependencies, request)),
    ),
    signIn: withBody(routes.signIn.body, async (body, request) =>
      signIn(dependencies, body, await findOrigin(dependencies, request)),
    ),
    signInAttested: withBody(routes.signInAttested.body, (body) => signInAttested(dependencies, body)),
    signOut: withSession(dependencies, async (visitor) => {
      await endSession(dependencies, visitor);
      return succeed(undefined);
    }),
    requestPasswordReset: withBody(routes.requestPasswordReset.body, async (body, request) =>
      requestPasswordReset(dependencies, body, (await findOrigin(dependencies, request)).source),
    ),
    getMembership: withSession(dependencies, async ({ participantId }) => {
      const known = await dependencies.registry.refresh({ participantId });
      if (!known.ok) return known;
      await decideParkedClaim(dependencies, participantId);
      const held = await loadMembership(database, participantId);
      const read = readMembership(held);
      if (!read.ok)
        dependencies.log.warn({ fields: read.problem }, 'the registry cannot be used for a claim');
      const { asOf } = known.value;
      return succeed(asOf ? { ...held, asOf: asOf.toISOString() } : held);
    }),
    inquireAccount: withSession(dependencies, (visitor, request) =>
      withBody(routes.inquireAccount.body, (body) => inquire(dependencies, visitor, body))(request),
    ),
    listClaims: withSession(dependencies, async ({ participantId }) =>
      succeed({ claims: await listClaims(dependencies, database, participantId) }),
    ),
    getContributions: withSession(dependencies, async ({ participantId }) => {
      const contributions = await loadContributions(dependencies, database, participantId);
      return contributions ? succeed(contributions) : fail({ code: 'notContributing' });
    }),
    orderContribution: withSession(dependencies, ({ participantId }, request) =>
      withBody(routes.orderContribution.body, (body) => orderContribution(dependencies, participantId, body))(
        request,
      ),
    ),
    trackByReceipt: withBody(routes.trackByReceipt.body, async (body, request) =>
      trackByReceipt(dependencies, body, (await findOrigin(dependencies, request)).source),
    ),
    ...envelopeHandlers(dependencies),
    sendHeartbeat: withBody(routes.sendHeartbeat.body, ({ heartbeat }) =>
      receiveHeartbeat(dependencies, heartbeat),
    ),
    ...staffHandlers(dependencies),
    ...helpCallHandlers(dependencies),
    enrol: withBody(routes.enrol.body, ({ enrolment }, { source }) => enrol(dependencies, enrolment, source)),
  };
}

/** An inquiry that finds the participant's own account does not count; whoever has asked for others' still has. */
function inquire(
  dependencies: HandlerDependencies,
  { participantId }: Visitor,
  { bankCode, accountNumber }: AccountInquiry,
): Promise<Outcome<AccountAnswer, TooManyAttempts>> {
  const keys = [{ kind: 'inquireAccount', account: '', source: participantId }] as const;
  const ask = async () => {
    const { name } = await loadMembership(dependencies.database, participantId);
    const answer = await dependencies.accountInquiry.ask({ bankCode, number: accountNumber });
    return succeed(compareHolder(dependencies.policies.inForce().policy, name ?? '', bankCode, answer));
  };
  return limitAttempts(dependencies, keys, ask, ({ holder }) => holder === 'matches');
}
