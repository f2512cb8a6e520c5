import { setTimeout as pause } from 'node:timers/promises';
import type { ClaimId } from '../../contract/claim/claim.ts';
import { UPLOAD, type UploadAnswer } from '../../contract/claim/upload.ts';
import type { Digest } from '../../contract/digest.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { digestOf } from '../digest.ts';
import type { Answer, HeadOfficeFault } from '../head-office-client/answers.ts';
import type { HeadOfficeClient } from '../head-office-client/head-office-client.ts';
import { lineRate } from './line-rate.ts';

export interface UploaderDependencies {
  readonly headOffice: Pick<HeadOfficeClient, 'submitClaim' | 'findUpload' | 'continueUpload'>;
  /** From this measured rate on claims go side by side, and whole where they are soon there. */
  readonly severalFromKilobits: number;
  readonly answerSeconds: number;
  /** Nobody is at the kiosk whose calls would have to wait for the line. */
  readonly isFree: () => boolean;
  /** Milliseconds from any start. */
  readonly now?: () => number;
}

/** Carries envelopes over a line of any rate. */
export interface Uploader extends Pick<HeadOfficeClient, 'submitClaim'> {
  carriesSeveral(): boolean;
}

/** A part takes this share of the time that a call may take: on a line that has become slow it still gets through. */
const SHARE_OF_CALL = 1 / 4;
/** While somebody is at the kiosk, so that his or her calls wait no longer than this for a part before them. */
const SECONDS_BESIDE_VISIT = 0.5;
/** And so many times as long the line is the visit's alone, so that most calls meet no part at all. */
const REST_BESIDE_VISIT = 4;
const LEAST_PART_BYTES = 4_096;
/** What a call without a body takes is no time of the line's; but no line is believed to be more than so many times as fast as its clock shows. */
const MOST_TIMES_AS_FAST = 4;
/** Parts in a row that do not get through, after which the claim waits for its next turn. */
const MOST_BREAKS = 3;
/** A head office without uploads in parts. */
const WHOLE_ONLY: readonly string[] = ['notFound', 'methodNotAllowed'];
/** Asked anew how far it has come, by an assertion that is new, a claim goes on after these. */
const GOES_ON: readonly string[] = ['offsetDiffers', 'assertionRefused'];

/**
 * Sends an envelope whole where the line is fast, else in parts of a few seconds each: after a break it goes on from what
 * the head office says has arrived.
 */
export function uploader(dependencies: UploaderDependencies): Uploader {
  const { headOffice, answerSeconds, severalFromKilobits, isFree } = dependencies;
  const now = dependencies.now ?? (() => performance.now());
  const line = lineRate();
  const partSeconds = answerSeconds * SHARE_OF_CALL;
  const carriesSeveral = () => line.isAtLeast(severalFromKilobits);

  async function putWhole(claimId: ClaimId, envelope: string, signal: AbortSignal) {
    const answer = await headOffice.submitClaim(claimId, envelope, signal);
    if (isBreak(answer)) line.broke();
    return answer;
  }

  async function sendPart({ upload, offset, emptyMs, signal }: Part): Answer<UploadAnswer> {
    const { claimId, digest, envelope } = upload;
    const beside = !isFree();
    const bytes = Math.floor(line.bytesPerSecond() * (beside ? SECONDS_BESIDE_VISIT : partSeconds));
    const end = offset + Math.min(Math.max(bytes, LEAST_PART_BYTES), UPLOAD.mostPartBytes);
    const part = { offset, length: envelope.length, text: envelope.slice(offset, end) };
    const start = now();
    const answer = await headOffice.continueUpload(claimId, digest, part, signal);
    const ms = now() - start;
    if (!answer.ok || 'acknowledgement' in answer.value) return answer;
    // A head office that many call at once makes no line slow.
    const { workedMilliseconds = 0 } = answer.value;
    const awayMs = ms - workedMilliseconds;
    if (awayMs > 0) line.sent(part.text.length, Math.max(awayMs - emptyMs, awayMs / MOST_TIMES_AS_FAST));
    if (beside) await rest(ms * REST_BESIDE_VISIT, signal);
    return answer;
  }

  async function inParts(upload: Upload, signal: AbortSignal): ReturnType<Uploader['submitClaim']> {
    const { claimId, digest, envelope } = upload;
    for (let breaks = 0; ; ) {
      const asked = now();
      let answer = await headOffice.findUpload(claimId, digest, signal);
      const emptyMs = now() - asked;
      if (!answer.ok && isOneOf(answer.problem, WHOLE_ONLY)) return putWhole(claimId, envelope, signal);
      if (!answer.ok) return answer;
      while (answer.ok && !signal.aborted) {
        if ('acknowledgement' in answer.value) return succeed(answer.value);
        const { received } = answer.value;
        if (received > envelope.length) return fail({ kind: 'unintelligible' });
        answer = await sendPart({ upload, offset: received, emptyMs, signal });
        // An answer that tells of no progress is no reason to send the same part again and again.
        if (answer.ok && 'received' in answer.value && answer.value.received <= received) {
          return fail({ kind: 'unintelligible' });
        }
        if (answer.ok) breaks = 0;
      }
      if (answer.ok || signal.aborted) return fail({ kind: 'unreachable' });
      breaks += 1;
      const mayGoOn = isBreak(answer) || isOneOf(answer.problem, GOES_ON);
      if (!mayGoOn || breaks > MOST_BREAKS) return answer;
      if (isBreak(answer)) line.broke();
    }
  }

  return {
    carriesSeveral,
    submitClaim(claimId, envelope, signal) {
      const isSoonThere = envelope.length <= line.bytesPerSecond() * partSeconds;
      if (carriesSeveral() && isSoonThere) return putWhole(claimId, envelope, signal);
      return inParts({ claimId, envelope, digest: digestOf(envelope) }, signal);
    },
  };
}

interface Upload {
  readonly claimId: ClaimId;
  readonly digest: Digest;
  readonly envelope: string;
}

interface Part {
  readonly upload: Upload;
  /** Where it begins. */
  readonly offset: number;
  /** Milliseconds of the call before it, which carried nothing: of the way, and of waiting there. */
  readonly emptyMs: number;
  readonly signal: AbortSignal;
}

function isBreak(answer: Outcome<unknown, HeadOfficeFault>): boolean {
  return !answer.ok && answer.problem.kind === 'unreachable';
}

function isOneOf(fault: HeadOfficeFault, codes: readonly string[]): boolean {
  return fault.kind === 'problem' && codes.includes(fault.code);
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
