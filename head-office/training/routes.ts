import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { claimIdSchema, claimSchema } from '../../contract/claim.ts';
import type { AdjustableClock } from '../clock.ts';
import { malformed } from '../http/handler.ts';
import { sendProblem } from '../http/problems.ts';
import type { Office } from '../office.ts';
import { type Line, lineSchema } from './line.ts';
import { trainingParticipants } from './participants.ts';

const HOUR = 3_600_000;
const clockSchema = z.strictObject({ advanceHours: z.number().positive() });
const photoPath = z.object({ claimId: claimIdSchema });
const claimText = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(claimSchema)
  .nullable();

/** The routes by which a trainer or a test moves the clock and the line, and sees what has arrived. */
export function serveTraining(
  app: FastifyInstance,
  office: Office,
  clock: AdjustableClock,
  line: Line,
): void {
  app.post('/training/clock', async (request, reply) => {
    const body = clockSchema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, malformed(body.error));
    clock.advance(body.data.advanceHours * HOUR);
    await office.database.updateTable('training_state').set({ clock_ahead: clock.ahead }).execute();
    return { now: clock.now().toISOString() };
  });
  app.post('/training/line', async (request, reply) => {
    const body = lineSchema.safeParse(request.body);
    if (!body.success) return sendProblem(reply, malformed(body.error));
    line.answer = body.data.answer;
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
  app.get('/training/claims', async () => ({ claims: await receivedClaims(office) }));
  app.get('/training/claims/:claimId/photo', async (request, reply) => {
    const path = photoPath.safeParse(request.params);
    if (!path.success) return sendProblem(reply, { code: 'notFound' });
    const photo = await office.database
      .selectFrom('attachments')
      .select('bytes')
      .where('claim_id', '=', path.data.claimId)
      .where('place', '=', 0)
      .executeTakeFirst();
    if (!photo) return sendProblem(reply, { code: 'notFound' });
    return reply.type('image/jpeg').send(Buffer.from(photo.bytes));
  });
}

async function receivedClaims({ database }: Office): Promise<object[]> {
  const rows = await database
    .selectFrom('envelopes')
    .leftJoin('attachments', (join) =>
      join.onRef('attachments.claim_id', '=', 'envelopes.claim_id').on('attachments.place', '=', 0),
    )
    .select(['envelopes.claim_id', 'outcome', 'refusal', 'decided_at', 'claim', 'width', 'height'])
    .orderBy('decided_at')
    .orderBy('envelopes.claim_id')
    .execute();
  const cases = await database.selectFrom('training_cases').selectAll().execute();
  const caseOf = new Map(cases.map((row) => [row.participant_id, row.case_id]));
  return rows.map((row) => {
    const claim = claimText.parse(row.claim);
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
      papers: claim?.papers.map(({ paper }) => paper) ?? [],
    };
  });
}
