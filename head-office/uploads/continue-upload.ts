import type { UploadAnswer } from '../../contract/claim/upload.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { findDecision } from '../claims/store.ts';
import { type DatabaseAndClock, transact } from '../database/transact.ts';
import { digestOf } from '../digest.ts';
import type { CaseKeys } from '../keys/case-keys.ts';
import { appendPart, countReceived, deleteUpload, joinParts, type Part, type Upload } from './store.ts';

interface UploadFailure {
  readonly code: 'claimDiffers' | 'malformed' | 'offsetDiffers' | 'tooLarge';
  readonly faults?: { path: string; message: string }[];
}

interface UploadDependencies extends DatabaseAndClock {
  readonly caseKeys: CaseKeys;
}

/** What is done with a whole envelope, however it came: the signed acknowledgement, or a failure. */
type TakeEnvelope<F> = (envelope: string) => Promise<Outcome<{ acknowledgement: string }, F>>;

/** How far an upload has come; the acknowledgement where its envelope was decided, also one that was sent whole. */
export async function findUpload(
  { database }: DatabaseAndClock,
  upload: Upload,
): Promise<Outcome<UploadAnswer, { readonly code: 'claimDiffers' }>> {
  const decided = await findDecision(database, upload.claimId);
  if (!decided) return succeed({ received: await countReceived(database, upload) });
  if (decided.digest !== upload.digest) return fail({ code: 'claimDiffers' });
  await deleteUpload(database, upload);
  return succeed({ acknowledgement: decided.acknowledgement });
}

/**
 * Keeps the next part of an envelope. With the last one, which may be empty, the envelope is taken as if it had come whole,
 * and its parts are deleted as soon as it is decided. The last one is not kept: where nothing is decided, it is sent again.
 */
export async function continueUpload<F>(
  dependencies: UploadDependencies,
  upload: Upload,
  part: Part,
  takeEnvelope: TakeEnvelope<F>,
): Promise<Outcome<UploadAnswer, UploadFailure | F>> {
  const { database, clock, settings, caseKeys } = dependencies;
  const end = part.offset + part.bytes.length;
  if (part.length > settings.limits.envelopeBytes) return fail({ code: 'tooLarge' });
  if (end > part.length || (end === part.length) !== part.complete) return fail(malformed('complete'));
  const standing = await findUpload(dependencies, upload);
  if (!standing.ok || 'acknowledgement' in standing.value) return standing;
  if (!part.complete) {
    const kept = await transact(dependencies, (transaction) =>
      appendPart(transaction, settings.uploads, caseKeys, upload, part, clock.now()),
    );
    return kept ? succeed({ received: end }) : fail({ code: 'offsetDiffers' });
  }
  if (standing.value.received !== part.offset) return fail({ code: 'offsetDiffers' });
  const before = part.offset === 0 ? '' : await joinParts(caseKeys, database, upload);
  const envelope = before + Buffer.from(part.bytes).toString('latin1');
  if (digestOf(envelope) !== upload.digest) {
    // Nothing that could be added would make it right.
    await deleteUpload(database, upload);
    return fail(malformed('digest'));
  }
  const taken = await takeEnvelope(envelope);
  if (taken.ok && part.offset > 0) await deleteUpload(database, upload);
  return taken;
}

function malformed(path: 'complete' | 'digest'): UploadFailure {
  return { code: 'malformed', faults: [{ path, message: 'does not agree with the parts' }] };
}
