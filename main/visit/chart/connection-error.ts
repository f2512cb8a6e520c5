import type { ConnectionError } from '../../../contract/kiosk-api/screens/entry.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import type { HeadOfficeFault } from './ports.ts';

interface FaultOnScreen {
  readonly connectionError: ConnectionError;
  readonly waitSeconds: number | null;
}

/** Turns what went wrong with the head office into what the person is told. */
export function connectionErrorOf(output: Outcome<unknown, HeadOfficeFault>): FaultOnScreen {
  if (output.ok) return { connectionError: 'unreachable', waitSeconds: null };
  const { problem } = output;
  if (problem.kind !== 'problem') return { connectionError: problem.kind, waitSeconds: null };
  const waitSeconds = problem.retryAfterSeconds;
  if (problem.code === 'sessionExpired') return { connectionError: 'sessionExpired', waitSeconds };
  if (problem.code === 'tooManyAttempts') return { connectionError: 'tooManyAttempts', waitSeconds };
  if (problem.code === 'unavailable') return { connectionError: 'unreachable', waitSeconds };
  return { connectionError: 'unintelligible', waitSeconds };
}
