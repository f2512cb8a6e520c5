import type { Registration, Session } from '../../contract/head-office/accounts.ts';
import type { Problem } from '../../contract/head-office/problems.ts';
import { parseNewPassword } from '../../contract/identity/password.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { transact } from '../database/transact.ts';
import { noteChange } from '../people/changes.ts';
import type { Registry, RegistryAway } from '../people/registry.ts';
import type { PolicyAndClock } from '../policy/policy-store.ts';
import { findByCivilData } from '../registry/find-by-civil-data.ts';
import { limitAttempts, type TooManyAttempts } from './limit-attempts.ts';
import type { Origin } from './origin.ts';
import { hashPassword } from './password.ts';
import { openSession } from './sessions.ts';
import { normaliseEmail } from './sign-in.ts';

type RegisterFailure =
  | RegistryAway
  | { readonly code: 'registryDiffers' | 'accountExists' }
  | { readonly code: 'malformed'; readonly faults: NonNullable<Problem['faults']> }
  | TooManyAttempts;

/** What registering and signing in with an e-KTP both need. */
export interface AccountDependencies extends DatabaseAndClock, PolicyAndClock {
  readonly registry: Registry;
}

/** Opens an account for the participant who matches NIK, KPJ, name and birth date, and signs in. */
export async function register(
  dependencies: AccountDependencies,
  registration: Registration,
  { source, kid }: Origin,
): Promise<Outcome<Session, RegisterFailure>> {
  const password = parseNewPassword(registration.password);
  if (!password.ok) {
    return fail({ code: 'malformed', faults: [{ path: 'password', message: password.problem.code }] });
  }
  const keys = [
    { kind: 'register', account: registration.nik, source },
    { kind: 'registerFromSource', account: '', source },
  ] as const;
  return limitAttempts<Session, RegisterFailure>(dependencies, keys, async () => {
    const known = await dependencies.registry.refresh({ nik: registration.nik });
    if (!known.ok) return known;
    const participantId = await findByCivilData(
      dependencies.database,
      dependencies.policies.inForce().policy.names,
      registration,
    );
    if (participantId === undefined) return fail({ code: 'registryDiffers' });
    if (!(await openAccount(dependencies, participantId, registration)))
      return fail({ code: 'accountExists' });
    return succeed(await openSession(dependencies, participantId, kid));
  });
}

/** False when the participant or the address has an account already; UNIQUE decides, also between two at once. */
async function openAccount(
  dependencies: AccountDependencies,
  participantId: string,
  registration: Registration,
): Promise<boolean> {
  const email = normaliseEmail(registration.email);
  const passwordHash = await hashPassword(registration.password, dependencies.settings.passwords);
  return transact(dependencies, async (transaction) => {
    const opened = await transaction
      .insertInto('accounts')
      .values({
        participant_id: participantId,
        email,
        password_hash: passwordHash,
        opened_at: dependencies.clock.now().toISOString(),
        password_set_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('participant_id')
      .executeTakeFirst();
    if (!opened) return false;
    await transaction
      .updateTable('participants')
      .set({ email, phone: registration.phone })
      .where('participant_id', '=', participantId)
      .execute();
    await noteChange(dependencies, transaction, { kind: 'contact', participantId });
    return true;
  });
}
