import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import type { ProblemCode } from '../../../../contract/head-office/problems.ts';
import { fail, succeed } from '../../../../contract/outcome.ts';
import type { HeadOfficeFault } from '../../../../main/head-office-client/answers.ts';
import { type UploaderDependencies, uploader } from '../../../../main/outbox/uploader.ts';

type HeadOffice = UploaderDependencies['headOffice'];

const KB = 1_000;
const claimId = claimIdSchema.parse(uuidv7());
const going = () => new AbortController().signal;
const problem = (code: ProblemCode, retryAfterSeconds: number | null = null): HeadOfficeFault => ({
  kind: 'problem',
  code,
  retryAfterSeconds,
});
const acknowledged = succeed({ acknowledgement: 'signed' });

/** A head office at the end of a line of so many bytes a second; time passes by what is sent. */
function headOfficeBehind(bytesPerSecond: number) {
  let ms = 0;
  const state = {
    text: '',
    parts: [] as number[],
    asked: 0,
    whole: 0,
    bytesPerSecond,
    now: () => ms,
    /** What becomes of the next part instead of its being taken. */
    fate: (): 'taken' | 'lost' | 'answerLost' | HeadOfficeFault => 'taken',
    asking: (): HeadOfficeFault | undefined => undefined,
    /** Milliseconds that it works on each part, and says so; or says so alone. */
    worksFor: 0,
    /** Milliseconds that each call waits until the head office sees it, of which it knows nothing. */
    waits: 0,
    worksFaster: false,
    /** What it says has arrived, whatever has. */
    says: undefined as number | undefined,
  };
  const headOffice: HeadOffice = {
    async submitClaim(_claim, envelope) {
      ms += (envelope.length / state.bytesPerSecond) * KB;
      state.whole += 1;
      return acknowledged;
    },
    async findUpload() {
      state.asked += 1;
      ms += state.waits;
      const fault = state.asking();
      return fault ? fail(fault) : succeed({ received: state.says ?? state.text.length });
    },
    async continueUpload(_claim, _digest, { offset, length, text }) {
      state.parts.push(text.length);
      ms +=
        (text.length / state.bytesPerSecond) * KB + (state.worksFaster ? 0 : state.worksFor) + state.waits;
      const fate = state.fate();
      if (typeof fate === 'object') return fail(fate);
      if (fate === 'lost') return fail({ kind: 'unreachable' });
      if (offset !== state.text.length) return fail(problem('offsetDiffers'));
      state.text += text;
      if (fate === 'answerLost') return fail({ kind: 'unreachable' });
      if (state.says !== undefined) return succeed({ received: state.says });
      const workedMilliseconds = state.worksFor;
      return state.text.length === length
        ? acknowledged
        : succeed({ received: state.text.length, workedMilliseconds });
    },
  };
  return { state, headOffice };
}

function uploading(bytesPerSecond: number, given: Partial<UploaderDependencies> = {}) {
  const { state, headOffice } = headOfficeBehind(bytesPerSecond);
  const uploads = uploader({
    headOffice,
    severalFromKilobits: 2_000,
    answerSeconds: 16,
    isFree: () => true,
    now: state.now,
    ...given,
  });
  const send = (envelope: string, signal = going()) => uploads.submitClaim(claimId, envelope, signal);
  return { state, uploads, send };
}

const envelopeOf = (bytes: number) => 'abcdefghij'.repeat(bytes / 10);
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('on a slow line', () => {
  test('an envelope goes in parts of a few seconds each, every byte once', async () => {
    const { state, uploads, send } = uploading(16 * KB);
    const envelope = envelopeOf(2_000 * KB);
    expect(await send(envelope)).toEqual(acknowledged);
    expect(state.text).toBe(envelope);
    expect(sum(state.parts)).toBe(envelope.length);
    expect(state.whole).toBe(0);
    // Four seconds of the line, once its rate is known.
    const seconds = state.parts.slice(2, -1).map((bytes) => bytes / (16 * KB));
    expect(Math.min(...seconds)).toBeGreaterThan(3);
    expect(Math.max(...seconds)).toBeLessThan(4.1);
    expect(uploads.carriesSeveral()).toBe(false);
  });

  test('parts get smaller with the line, so that none takes as long as a call may', async () => {
    const { state, send } = uploading(100 * KB);
    await send(envelopeOf(1_000 * KB));
    state.text = '';
    state.parts = [];
    state.bytesPerSecond = 25 * KB;
    await send(envelopeOf(2_000 * KB));
    expect(Math.max(...state.parts.map((bytes) => bytes / (25 * KB)))).toBeLessThanOrEqual(16);
    expect(state.parts.at(-2)).toBeLessThan(120 * KB);
  });

  test('one whose empty calls are lost and sent again is not believed to be fast', async () => {
    const { state, send } = uploading(16 * KB);
    state.waits = 3_000;
    await send(envelopeOf(2_000 * KB));
    // A call may take sixteen seconds.
    expect(Math.max(...state.parts.map((bytes) => bytes / (16 * KB)))).toBeLessThanOrEqual(16);
  });

  test('beside a visit a part holds the line for half a second', async () => {
    const { state, send } = uploading(8 * KB, { isFree: () => false });
    state.fate = () => (state.parts.length < 3 ? 'taken' : problem('unavailable'));
    await send(envelopeOf(100 * KB));
    expect(Math.max(...state.parts)).toBeLessThanOrEqual(4_096);
  });
});

describe('on a fast line', () => {
  test('envelopes go whole and side by side, from the second one on', async () => {
    const { state, uploads, send } = uploading(5_000 * KB);
    expect(uploads.carriesSeveral()).toBe(false);
    await send(envelopeOf(500 * KB));
    expect(uploads.carriesSeveral()).toBe(true);
    expect(state.whole).toBe(0);
    expect(await send(envelopeOf(500 * KB))).toEqual(acknowledged);
    expect(state.whole).toBe(1);
  });

  test('also where a busy head office takes its time with each part', async () => {
    const { state, uploads, send } = uploading(5_000 * KB);
    state.worksFor = 9_000;
    await send(envelopeOf(500 * KB));
    expect(uploads.carriesSeveral()).toBe(true);
  });

  test.each([2_000, 5_000])(
    'where calls wait %i ms for a head office with a queue, parts grow',
    async (waits) => {
      const { state, send } = uploading(5_000 * KB);
      state.waits = waits;
      expect(await send(envelopeOf(500 * KB))).toEqual(acknowledged);
      expect(state.parts.length).toBeLessThanOrEqual(5);
      state.text = '';
      state.parts = [];
      await send(envelopeOf(500 * KB));
      expect(state.parts.length).toBeLessThanOrEqual(2);
    },
  );

  test('and a head office that claims more time than passed tells nothing of the line', async () => {
    const { state, uploads, send } = uploading(5_000 * KB);
    state.worksFor = 9_000;
    state.worksFaster = true;
    await send(envelopeOf(500 * KB));
    expect(uploads.carriesSeveral()).toBe(false);
  });

  test('until it breaks', async () => {
    const { state, uploads, send } = uploading(5_000 * KB);
    await send(envelopeOf(500 * KB));
    state.text = '';
    state.fate = () => 'lost';
    await send(envelopeOf(50_000 * KB));
    expect(uploads.carriesSeveral()).toBe(false);
  });

  test('what takes more than a few seconds goes in parts all the same, none larger than is taken', async () => {
    const { state, send } = uploading(400 * KB);
    const envelope = envelopeOf(4_000 * KB);
    await send(envelope);
    state.text = '';
    await send(envelope);
    expect(state.whole).toBe(0);
    expect(Math.max(...state.parts)).toBe(1_048_576);
  });
});

describe('after a break', () => {
  test('it goes on where the head office says it stands, whether the part or its answer was lost', async () => {
    const { state, send } = uploading(16 * KB);
    const envelope = envelopeOf(1_000 * KB);
    let parts = 0;
    const fates = ['taken', 'taken', 'lost', 'taken', 'answerLost'] as const;
    const lost: number[] = [];
    state.fate = () => {
      const fate = fates[parts++ % fates.length] ?? 'taken';
      if (fate === 'lost') lost.push(state.parts.at(-1) ?? 0);
      return fate;
    };
    expect(await send(envelope)).toEqual(acknowledged);
    expect(state.text).toBe(envelope);
    expect(lost.length).toBeGreaterThan(1);
    expect(sum(state.parts)).toBe(envelope.length + sum(lost));
    expect(state.asked).toBeGreaterThan(lost.length);
  });

  test('and another, without progress, the claim waits for its next turn, which begins where this one ended', async () => {
    const { state, send } = uploading(16 * KB);
    const envelope = envelopeOf(300 * KB);
    state.fate = () => (state.text.length < 100 * KB ? 'taken' : 'lost');
    expect(await send(envelope)).toEqual(fail({ kind: 'unreachable' }));
    const stood = state.text.length;
    expect(stood).toBeGreaterThanOrEqual(100 * KB);
    state.fate = () => 'taken';
    state.parts = [];
    expect(await send(envelope)).toEqual(acknowledged);
    expect(sum(state.parts)).toBe(envelope.length - stood);
  });

  test('of the last answer alone, nothing but the decision is asked for', async () => {
    const { state, send } = uploading(16 * KB);
    const envelope = envelopeOf(20 * KB);
    state.text = envelope;
    expect(await send(envelope)).toEqual(acknowledged);
    expect(sum(state.parts)).toBe(0);
  });
});

test('a head office that is out of reach is asked once', async () => {
  const { state, send } = uploading(16 * KB);
  state.asking = () => ({ kind: 'unreachable' });
  expect(await send(envelopeOf(100 * KB))).toEqual(fail({ kind: 'unreachable' }));
  expect([state.asked, state.whole, state.parts.length]).toEqual([1, 0, 0]);
});

test.each(['notFound', 'methodNotAllowed'] as const)(
  'a head office that answers %s gets the whole envelope',
  async (code) => {
    const { state, send } = uploading(16 * KB);
    state.asking = () => problem(code);
    expect(await send(envelopeOf(100 * KB))).toEqual(acknowledged);
    expect([state.whole, state.parts.length]).toEqual([1, 0]);
  },
);

test.each(['kioskUnknown', 'kioskRevoked'] as const)(
  '%s is the answer, and no body is sent in vain',
  async (code) => {
    const { state, send } = uploading(16 * KB);
    state.asking = () => problem(code);
    expect(await send(envelopeOf(100 * KB))).toEqual(fail(problem(code)));
    expect([state.whole, state.parts.length]).toEqual([0, 0]);
  },
);

test.each([
  problem('unavailable', 120),
  problem('tooManyAttempts', 60),
  problem('claimDiffers'),
  problem('malformed'),
  problem('tooLarge'),
  { kind: 'unintelligible' } as const,
])('%j is the answer, and nothing is tried again at once', async (fault) => {
  const { state, send } = uploading(16 * KB);
  state.fate = () => fault;
  expect(await send(envelopeOf(100 * KB))).toEqual(fail(fault));
  expect(state.parts.length).toBe(1);
});

test.each([0, 1_000_000])(
  'a head office that says of every part that %i bytes are here is not sent it again',
  async (says) => {
    const { state, send } = uploading(16 * KB);
    state.says = says;
    expect(await send(envelopeOf(300 * KB))).toEqual(fail({ kind: 'unintelligible' }));
    expect(state.parts.length).toBeLessThanOrEqual(1);
  },
);

test('a kiosk that stops sends no further part', async () => {
  const { state, send } = uploading(16 * KB);
  const stopping = new AbortController();
  state.fate = () => {
    stopping.abort();
    return 'taken';
  };
  expect(await send(envelopeOf(500 * KB), stopping.signal)).toEqual(fail({ kind: 'unreachable' }));
  expect(state.parts.length).toBe(1);
});
