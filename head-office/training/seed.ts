import { v7 as uuidV7 } from 'uuid';
import { type ClaimId, claimIdSchema } from '../../contract/claim/claim.ts';
import { makeReceiptNumber } from '../../contract/claim/receipt-number.ts';
import { readMembership } from '../../contract/eligibility/held-membership.ts';
import { computePayout } from '../../contract/eligibility/payout.ts';
import { hashPassword } from '../accounts/password.ts';
import type { ClaimDependencies } from '../claims/decide-claim.ts';
import { claimKeyOf } from '../claims/seal-earlier.ts';
import { reserveClaimInProgress } from '../claims/store.ts';
import { startTracking } from '../claims/tracking.ts';
import { lockTraining } from '../database/locks.ts';
import type { Database } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { loadMembership } from '../registry/membership.ts';
import { dayOf, nikOf, participantIdOf, trainingParticipants, trainingPassword } from './participants.ts';
import type { TrainingParticipant } from './schema.ts';
import { addContributions } from './seed-contributions.ts';
import { hashTrainingPins } from './staff.ts';

type SeedDependencies = ClaimDependencies;

const TABLES = [
  ['contribution_months', 'contribution_orders', 'contributors'],
  ['attachments', 'envelopes', 'claim_stages', 'claims', 'claims_in_progress', 'case_keys'],
  ['facts', 'training_plan'],
  ['attempts', 'attempt_keys'],
  ['unconfirmed_claims', 'attestations', 'staff_credentials', 'staff'],
  ['sessions', 'device_codes', 'known_phones', 'password_resets'],
  ['accounts', 'bank_accounts', 'cards', 'training_cases', 'training_state', 'participants'],
] as const;

/** Replaces all training data by the made-up participants, with their days counted from `today`. */
export async function seed(dependencies: SeedDependencies, today: string): Promise<void> {
  // One hash for all, since they share the password and it protects nothing.
  const passwordHash = await hashPassword(trainingPassword, dependencies.settings.passwords);
  const staff = await hashTrainingPins(dependencies.settings);
  await transact(dependencies, async (transaction) => {
    await lockTraining(transaction);
    // Another instance may have done it already.
    if (await isSeededOn(transaction, today)) return;
    for (const table of TABLES.flat()) await transaction.deleteFrom(table).execute();
    await transaction.insertInto('training_state').values({ seeded_on: today, clock_ahead: 0 }).execute();
    await transaction.insertInto('staff').values(staff).execute();
    for (const participant of trainingParticipants) {
      await addParticipant(transaction, participant, today);
      await addContributions(dependencies.policies.inForce().policy, transaction, participant, today);
      if (participant.hasAccount) await addAccount(transaction, participant, passwordHash, today);
      await addClaims(dependencies, transaction, participant, today);
    }
  });
}

async function isSeededOn(transaction: Database, today: string): Promise<boolean> {
  const state = await transaction.selectFrom('training_state').select('seeded_on').executeTakeFirst();
  return state?.seeded_on === today;
}

/** Adds a made-up participant with cards and bank accounts. */
export async function addParticipant(
  transaction: Database,
  participant: TrainingParticipant,
  today: string,
): Promise<void> {
  const participantId = participantIdOf(participant);
  const { partialTaken, dataUpdatedOn } = participant;
  await transaction
    .insertInto('participants')
    .values({
      participant_id: participantId,
      nik: nikOf(participant, today),
      name: participant.name,
      birth_date: dayOf(participant.birthDate, today),
      sex: participant.sex,
      birth_place: participant.birthPlace,
      address: participant.address,
      phone: participant.phone,
      email: participant.email,
      data_updated_on: dataUpdatedOn && dayOf(dataUpdatedOn, today),
      npwp: null,
      partial_reason: partialTaken?.reason ?? null,
      partial_paid_on: partialTaken && dayOf(partialTaken.paidOn, today),
      partial_amount: partialTaken?.amount ?? null,
    })
    .execute();
  await transaction
    .insertInto('training_cases')
    .values({ participant_id: participantId, case_id: participant.case })
    .execute();
  await addCards(transaction, participant, today);
}

async function addCards(
  transaction: Database,
  participant: TrainingParticipant,
  today: string,
): Promise<void> {
  const cards = participant.cards.map((card) => ({
    kpj: card.kpj,
    participant_id: participantIdOf(participant),
    segment: card.segment,
    employer: card.employer,
    joined_on: dayOf(card.joinedOn, today),
    inactive_since: card.inactiveSince && dayOf(card.inactiveSince, today),
    exit_kind: card.exit?.kind ?? null,
    exit_on: card.exit && dayOf(card.exit.on, today),
    last_contribution_on: card.lastContributionOn && dayOf(card.lastContributionOn, today),
    contributions: card.contributions,
    development: card.development,
  }));
  await transaction.insertInto('cards').values(cards).execute();
  const bankAccounts = participant.bankAccounts.map(({ bankCode, number, holderName, status }) => ({
    bank_code: bankCode,
    number,
    holder_name: holderName ?? participant.name,
    status,
  }));
  await transaction.insertInto('bank_accounts').values(bankAccounts).execute();
}

/** Lets a made-up participant sign in. */
export async function addAccount(
  transaction: Database,
  participant: TrainingParticipant,
  passwordHash: string,
  today: string,
): Promise<void> {
  await transaction
    .insertInto('accounts')
    .values({
      participant_id: participantIdOf(participant),
      email: participant.email,
      password_hash: passwordHash,
      opened_at: `${today}T00:00:00.000Z`,
      password_set_at: null,
    })
    .execute();
}

/** Adds earlier claims, in progress or paid. */
async function addClaims(
  dependencies: SeedDependencies,
  transaction: Database,
  participant: TrainingParticipant,
  today: string,
): Promise<void> {
  const { cases, policies, caseKeys } = dependencies;
  const { policy } = policies.inForce();
  const participantId = participantIdOf(participant);
  if (participant.claimAtDesk) {
    await transaction
      .insertInto('claims_in_progress')
      .values({ participant_id: participantId, claim_id: null, since: `${today}T00:00:00.000Z` })
      .execute();
  }
  for (const [place, { reason, confirmedOn }] of participant.claims.entries()) {
    const day = dayOf(confirmedOn, today);
    const confirmed = new Date(`${day}T03:00:00.000Z`);
    const read = readMembership(await loadMembership(transaction, participantId));
    if (!read.ok) continue;
    const { gross, tax, net } = computePayout(policy, {
      membership: read.value,
      reason,
      hasNpwp: false,
      today: day,
    });
    const [account] = participant.bankAccounts;
    if (!account) continue;
    const claim = {
      claimId: claimIdAt(confirmed),
      receiptNumber: makeReceiptNumber('BDG', '01', Number(participant.nikSerial) + place),
      reason,
      confirmedAt: confirmed.toISOString(),
      confirmedOn: day,
      payout: { gross, tax, net },
      participant: { participantId },
      account,
    };
    const claimKey = await claimKeyOf(caseKeys, transaction, claim.claimId, confirmed);
    await startTracking({ cases, policy, claimKey }, transaction, claim, confirmed);
    await reserveClaimInProgress(transaction, participantId, claim.claimId, confirmed);
  }
}

function claimIdAt(instant: Date): ClaimId {
  return claimIdSchema.parse(uuidV7({ msecs: instant.getTime() }));
}
