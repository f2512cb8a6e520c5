import { type EnrolmentCode, parseEnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import type { FieldProblem } from '../../contract/identity/problem.ts';
import type { Action } from '../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings, type Settings } from '../../contract/kiosk-api/actions/settings.ts';
import type { KioskSnapshot, Screen } from '../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import type { EnrolmentProblem } from './enrol.ts';

export interface EnrolmentControllerDependencies {
  /** Of the head office; shown, and never typed here. */
  readonly address: string;
  /** The kiosk was enrolled before, and its key is lost. */
  readonly again: boolean;
  /** Enrols the kiosk at the head office and writes the result to the disk. */
  readonly enrol: (code: EnrolmentCode) => Promise<Outcome<void, EnrolmentProblem>>;
  readonly onChange: () => void;
  readonly onEnrolled: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The screen on which staff enrol the kiosk by a one-time code. */
export interface EnrolmentController {
  snapshot(): KioskSnapshot;
  act(action: Action): void;
}

export function enrolmentController(dependencies: EnrolmentControllerDependencies): EnrolmentController {
  const { address, again, enrol, onChange, onEnrolled, onBug } = dependencies;
  let value = '';
  let problem: FieldProblem | null = null;
  let working = false;
  let helpOpen = false;
  let settings: Settings = defaultSettings;

  function askAgain(typed: string, because: FieldProblem): void {
    value = typed;
    problem = because;
  }

  async function enrolBy(typed: string): Promise<void> {
    const code = parseEnrolmentCode(typed);
    if (!code.ok) return askAgain(typed, code.problem);
    working = true;
    onChange();
    const enrolled = await enrol(code.value);
    working = false;
    if (enrolled.ok) onEnrolled();
    else askAgain(typed, { code: `enrolmentCode.${enrolled.problem}` });
  }

  function answer(typed: string): void {
    enrolBy(typed)
      .catch((error: unknown) => {
        working = false;
        askAgain(typed, { code: 'enrolmentCode.unreachable' });
        onBug(error);
      })
      .finally(onChange);
  }

  function handle(action: Action): void {
    if (action.type === 'enrol') answer(action.value);
    else if (action.type === 'changeSettings') settings = { ...settings, ...action.change };
    else if (action.type === 'openHelp') helpOpen = true;
    else if (action.type === 'closeHelp') helpOpen = false;
  }

  const screen = (): Screen =>
    working ? { name: 'working', on: 'enrolment' } : { name: 'enrolment', value, problem, address, again };
  return {
    snapshot: () => ({
      ...outOfServiceSnapshot('provisioning'),
      page: 'enrolment',
      settings,
      helpOpen,
      screen: screen(),
    }),
    act(action) {
      if (working) return;
      handle(action);
      onChange();
    },
  };
}
