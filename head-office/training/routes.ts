import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Claim, claimIdSchema } from '../../contract/claim/claim.ts';
import { paymentCodeSchema } from '../../contract/contributions/payment-code.ts';
import { presentationHints } from '../../contract/photo/photo-quality.ts';
import type { ClaimDependencies } from '../claims/decide-claim.ts';
import { readPicture } from '../claims/pictures.ts';
import { envelopesWithKeys, readClaim } from '../claims/read-claim.ts';
import type { AdjustableClock } from '../clock.ts';
import { askAboutClaim, confirmClaim } from '../confirmation/confirm-claim.ts';
import { payContribution } from '../contributions/pay.ts';
import { transact } from '../database/transact.ts';
import { reviewHolder } from '../holder-review/review-holder.ts';
import { sendProblem } from '../http/problems.ts';
import { malformed } from '../http/route-handler.ts';
import type { Mailer } from '../mail/mailer.ts';
import { trainingParticipants } from './participants.ts';
import { type SimulatedFaults, simulatedFaultsSchema } from './simulated-faults.ts';
import { addTrainingStaff, trainingStaffSchema } from './staff.ts';

const HOUR = 3_600_000;
const clockSchema = z.strictObject({ advanceHours: z.number().positive() });
const picturePath = z.object({ claimId: claimIdSchema, place: z.coerce.number().int().min(0) });
const claimPath = z.object({ claimId: claimIdSchema });
const holderSchema = z.strictObject({ isParticipant: z.boolean() });
const confirmationSchema = z.strictObject({ isConfirmed: z.boolean() });
const paymentSchema = z.strictObject({ code: paymentCodeSchema });

export interface TrainingDependencies extends ClaimDependencies {
  readonly mail: Mailer | undefined;
}

/** Routes by which trainers and tests move the clock, simulate faults, and see what has arrived. */
export function serveTraining(
  app: FastifyInstance,
  dependencies: TrainingDependencies,
  clock: AdjustableClock,
  faults: SimulatedFaults,
): void {
  app.post('/training/clock', async (request, reply) => {
    const body = clockSchema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, malformed(body.error));
    clock.advance(body.data.advanceHours * HOUR);
    await dependencies.database.updateTable('training_state').set({ clock_ahead: clock.ahead }).execute();
    return { now: clock.now().toISOString() };
  });
  app.post('/training/line', async (request, reply) => {
    const body = simulatedFaultsSchema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, malformed(body.error));
    faults.answer = body.data.answer;
    return body.data;
  });
  app.get('/training/participants', async () => ({
    participants: trainingParticipants.map(({ case: id, email, hasAccount, shows }) => ({
      case: id,
      email,
      hasAccount,
      shows,
    })),
  }));
  app.get('/training/mail', async () => ({
    mails: dependencies.mail && 'mails' in dependencies.mail ? dependencies.mail.mails : [],
  }));
  app.get('/training/claims', async () => ({ claims: await receivedClaims(dependencies) }));
  app.post('/training/claims/:claimId/holder', async (request, reply) => {
    const path = claimPath.safeParse(request.params);
    const body = holderSchema.safeParse(request.body);
    if (!path.success) return sendProblem(reply, { code: 'notFound' });
    if (!body.success) return sendProblem(reply, malformed(body.error));
    const cleared = await transact(dependencies, (transaction) =>
      reviewHolder(dependencies, transaction, path.data.claimId, body.data.isParticipant),
    );
    return cleared.ok ? body.data : sendProblem(reply, { code: 'notFound' });
  });
  // As a second member of staff says on the fleet's page.
  app.post('/training/claims/:claimId/confirmation', async (request, reply) => {
    const path = claimPath.safeParse(request.params);
    const body = confirmationSchema.safeParse(request.body);
    if (!path.success) return sendProblem(reply, { code: 'notFound' });
    if (!body.success) return sendProblem(reply, malformed(body.error));
    const bank = await askAboutClaim(dependencies, path.data.claimId);
    const confirmation = { ...path.data, ...body.data, by: 'training', reason: 'training', bank };
    const decided = await transact(dependencies, (transaction) =>
      confirmClaim(dependencies, transaction, confirmation),
    );
    return decided.ok ? body.data : sendProblem(reply, { code: 'notFound' });
  });
  app.post('/training/staff', async (request, reply) => {
    const body = trainingStaffSchema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, malformed(body.error));
    await addTrainingStaff(dependencies, body.data);
    return reply.code(204).send();
  });
  app.post('/training/payments', async (request, reply) => {
    const body = paymentSchema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, malformed(body.error));
    const paid = await transact(dependencies, (transaction) =>
      payContribution(dependencies, transaction, body.data.code, dependencies.clock.now()),
    );
    return paid.ok ? paid.value : reply.code(409).send({ refused: paid.problem });
  });
  // 0 is the photo; the pages of the documents follow in the claim's order.
  app.get('/training/claims/:claimId/pictures/:place', async (request, reply) => {
    const path = picturePath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, { code: 'notFound' });
    const { caseKeys, database } = dependencies;
    const picture = await readPicture(caseKeys, database, path.data.claimId, path.data.place);
    if (!picture) return sendProblem(reply, { code: 'notFound' });
    return reply.type('image/jpeg').send(Buffer.from(picture));
  });
}

async function receivedClaims({ database, policies, caseKeys }: TrainingDependencies): Promise<object[]> {
  const rows = await envelopesWithKeys(database)
    .leftJoin('attachments', (join) =>
      join.onRef('attachments.claim_id', '=', 'envelopes.claim_id').on('attachments.place', '=', 0),
    )
    .select(['outcome', 'refusal', 'decided_at', 'width', 'height'])
    .orderBy('decided_at')
    .orderBy('envelopes.claim_id')
    .execute();
  const cases = await database.selectFrom('training_cases').selectAll().execute();
  const caseOf = new Map(cases.map((row) => [row.participant_id, row.case_id]));
  const kept = await database
    .selectFrom('attachments')
    .select(['claim_id', 'place', 'width', 'height'])
    .where('place', '>', 0)
    .orderBy('place')
    .execute();
  return rows.map((row) => {
    const claim = readClaim(caseKeys, row);
    const pages = kept.filter(({ claim_id }) => claim_id === row.claim_id);
    return {
      claimId: row.claim_id,
      receiptNumber: claim?.receiptNumber ?? null,
      case: caseOf.get(claim?.participant.participantId ?? '') ?? null,
      outcome: row.outcome,
      refusal: row.refusal,
      decidedAt: row.decided_at,
      reason: claim?.reason ?? null,
      net: claim?.payout?.net ?? null,
      assistance: claim?.assistance ?? null,
      identity: claim?.identity?.kind ?? null,
      photo: claim?.photo ? { bytes: claim.photo.bytes, width: row.width, height: row.height } : null,
      photoQuality: claim?.photoQuality ?? null,
      photoHints: presentationHints(
        claim?.photoQuality?.presentation,
        policies.inForce().policy.photo.presentation,
      ),
      documents: claim ? documentsIn(claim, pages) : [],
    };
  });
}

interface KeptPage {
  readonly place: number;
  readonly width: number;
  readonly height: number;
}

function documentsIn({ documents }: Claim, kept: readonly KeptPage[]): object[] {
  const left = [...kept];
  return documents.map(({ document, originalSeen, pages }) => ({
    document,
    originalSeen,
    pages: pages.map(({ attachment: { bytes }, check }) => ({ bytes, check, ...left.shift() })),
  }));
}
