import type { ConnectionError } from '../../../contract/kiosk-api/screens/entry.ts';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { HeadOfficeFault } from '../../head-office-client/answers.ts';
import type { VisitContext } from './context.ts';

interface ErrorOnScreen {
  readonly connectionError: ConnectionError;
  readonly waitSeconds: number | null;
}

/** Turns what went wrong with the head office into what the person is told. */
export function connectionErrorOf(problem: HeadOfficeFault): ErrorOnScreen {
  if (problem.kind !== 'problem') return { connectionError: problem.kind, waitSeconds: null };
  const waitSeconds = problem.retryAfterSeconds;
  if (problem.code === 'sessionExpired') return { connectionError: 'sessionExpired', waitSeconds };
  if (problem.code === 'tooManyAttempts') return { connectionError: 'tooManyAttempts', waitSeconds };
  if (problem.code === 'unavailable' || problem.code === 'timeout')
    return { connectionError: 'unreachable', waitSeconds };
  return { connectionError: 'unintelligible', waitSeconds };
}

/** The page of a connection error, by what was kept of it. */
export function connectionErrorScreen({
  connectionError,
  waitSeconds,
}: VisitContext): ScreenOf<'connectionError'> {
  return {
    name: 'connectionError',
    fault: connectionError,
    waitMinutes: waitSeconds === null ? null : Math.max(1, Math.ceil(waitSeconds / 60)),
    mayUsePhone: false,
  };
}

export function sessionIsOver({ context }: { readonly context: VisitContext }): boolean {
  return context.connectionError === 'sessionExpired';
}
