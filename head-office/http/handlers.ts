import { z } from 'zod';
import { claimIdSchema } from '../../contract/claim/claim.ts';
import type { AccountAnswer, AccountInquiry } from '../../contract/head-office/inquiries.ts';
import { routes } from '../../contract/head-office/routes.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { signInAttested } from '../accounts/attested.ts';
import { limited, type TooManyAttempts } from '../accounts/limited.ts';
import { originOf } from '../accounts/origin.ts';
import { register } from '../accounts/register.ts';
import { requestPasswordReset } from '../accounts/request-password-reset.ts';
import { endSession, type Visitor } from '../accounts/sessions.ts';
import { signIn } from '../accounts/sign-in.ts';
import { payDueClaims } from '../claims/pay-due-claims.ts';
import { submitClaim } from '../claims/submit-claim.ts';
import { trackByReceipt } from '../claims/track-by-receipt.ts';
import { listClaims } from '../claims/tracking.ts';
import { loadContributions } from '../contributions/load.ts';
import { orderContribution } from '../contributions/order.ts';
import { transact } from '../database/transact.ts';
import { enrol } from '../fleet/enrol.ts';
import { receiveHeartbeat } from '../fleet/receive-heartbeat.ts';
import { publishKeys } from '../keys/key-set.ts';
import type { Office } from '../office.ts';
import { signPolicy } from '../policy/signed-policy.ts';
import { inquireAccount } from '../registry/bank.ts';
import { loadMembership } from '../registry/membership.ts';
import { type Handlers, malformed, signedIn, taking } from './handler.ts';

const claimPath = z.object({ claimId: claimIdSchema });
/** JWE compact serialisation (RFC 7516 section 3.1): five parts, the second empty by direct key agreement. */
const envelopeText = z.string().regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/);

/** What the head office does for each route of the contract. */
export function makeHandlers(office: Office): Handlers {
  const { database, clock } = office;
  return {
    health: async () => {
      // A read that fails here becomes `unavailable` by its error.
      await database.selectFrom('envelopes').select('claim_id').limit(1).execute();
      return succeed({ status: 'ready', time: clock.now().toISOString() });
    },
    keys: async () => succeed(await publishKeys(office.keys, clock.now())),
    policy: async () => {
      await office.policies.refresh();
      return succeed({ policy: await signPolicy(office.keys, clock.now(), office.policyDocument) });
    },
    register: taking(routes.register.body, async (body, call) =>
      register(office, body, (await originOf(office, call)).source),
    ),
    signIn: taking(routes.signIn.body, async (body, call) =>
      signIn(office, body, await originOf(office, call)),
    ),
    signInAttested: taking(routes.signInAttested.body, (body) => signInAttested(office, body)),
    signOut: signedIn(office, async (visitor) => {
      await endSession(office, visitor);
      return succeed(undefined);
    }),
    requestPasswordReset: taking(routes.requestPasswordReset.body, async (body, call) =>
      requestPasswordReset(office, body, (await originOf(office, call)).source),
    ),
    getMembership: signedIn(office, ({ participantId }) =>
      transact(office, async (transaction) => {
        await payDueClaims(office, transaction, participantId);
        return succeed(await loadMembership(transaction, participantId));
      }),
    ),
    inquireAccount: signedIn(office, (visitor, call) =>
      taking(routes.inquireAccount.body, async (body) =>
        inquire(office, visitor, body, (await originOf(office, call)).source),
      )(call),
    ),
    listClaims: signedIn(office, async ({ participantId }) =>
      succeed({ claims: await listClaims(office, database, participantId) }),
    ),
    getContributions: signedIn(office, async ({ participantId }) => {
      const contributions = await loadContributions(office, database, participantId);
      return contributions ? succeed(contributions) : fail({ code: 'notContributing' });
    }),
    orderContribution: signedIn(office, ({ participantId }, call) =>
      taking(routes.orderContribution.body, (body, { source }) =>
        orderContribution(office, participantId, body, source),
      )(call),
    ),
    trackByReceipt: taking(routes.trackByReceipt.body, async (body, call) =>
      trackByReceipt(office, body, (await originOf(office, call)).source),
    ),
    submitClaim: async ({ params, body, source }) => {
      const path = claimPath.safeParse(params);
      if (!path.success) return fail(malformed(path.error));
      const envelope = envelopeText.safeParse(body);
      if (!envelope.success) return fail(malformed(envelope.error));
      const { claimId } = path.data;
      await office.policies.refresh();
      const submitted = await submitClaim(office, { claimId, envelope: envelope.data, source });
      return submitted.ok ? succeed({ acknowledgement: submitted.value }) : submitted;
    },
    sendHeartbeat: taking(routes.sendHeartbeat.body, ({ heartbeat }) => receiveHeartbeat(office, heartbeat)),
    enrol: taking(routes.enrol.body, ({ enrolment }, { source }) => enrol(office, enrolment, source)),
  };
}

/** Every inquiry counts as an attempt until one finds the participant's own account. */
function inquire(
  office: Office,
  { participantId }: Visitor,
  { bankCode, accountNumber }: AccountInquiry,
  source: string,
): Promise<Outcome<AccountAnswer, TooManyAttempts>> {
  const key = { kind: 'inquireAccount', account: participantId, source } as const;
  const ask = async () => {
    const { name } = await loadMembership(office.database, participantId);
    const account = { bankCode, number: accountNumber };
    return succeed(await inquireAccount(office.database, office.policy, name, account));
  };
  return limited(office, key, ask, ({ holder }) => holder === 'matches');
}
