import type { LineFault } from '../../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { HeadOfficeFault } from '../ports.ts';

interface FaultOnScreen {
  readonly lineFault: LineFault;
  readonly waitSeconds: number | null;
}

/** Turns what went wrong with the head office into what the person is told. */
export function lineFaultOf(output: Outcome<unknown, HeadOfficeFault>): FaultOnScreen {
  if (output.ok) return { lineFault: 'unreachable', waitSeconds: null };
  const { problem } = output;
  if (problem.kind !== 'problem') return { lineFault: problem.kind, waitSeconds: null };
  const waitSeconds = problem.retryAfterSeconds;
  if (problem.code === 'sessionExpired') return { lineFault: 'sessionExpired', waitSeconds };
  if (problem.code === 'tooManyAttempts') return { lineFault: 'tooManyAttempts', waitSeconds };
  if (problem.code === 'unavailable') return { lineFault: 'unreachable', waitSeconds };
  return { lineFault: 'unintelligible', waitSeconds };
}
