import { type EnrolmentCode, parseEnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import type { FieldProblem } from '../../contract/identity/problem.ts';
import type { Action } from '../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings, type Settings } from '../../contract/kiosk-api/actions/settings.ts';
import type { StaffProblem } from '../../contract/kiosk-api/screens/staff.ts';
import type { KioskSnapshot, Screen } from '../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import { panelWidthLimits } from '../staff/settings/local-settings.ts';
import { readTypedNumber } from '../staff/settings/typed-number.ts';
import type { EnrolmentProblem } from './enrol.ts';

export interface EnrolmentControllerDependencies {
  /** Of the head office; shown, and never typed here. */
  readonly address: string;
  /** The kiosk was enrolled before, and its key is lost. */
  readonly again: boolean;
  /** Pixels of the panel from left to right, where its size is to be asked; null where it is known. */
  readonly unmeasured: number | null;
  /**
   * Enrols the kiosk at the head office and writes the result to the disk.
   * @param mmPerPx Of the panel, where it was asked.
   */
  readonly enrol: (
    code: EnrolmentCode,
    mmPerPx: number | undefined,
  ) => Promise<Outcome<void, EnrolmentProblem>>;
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
  const { address, again, unmeasured, enrol, onChange, onEnrolled, onBug } = dependencies;
  let value = '';
  let problem: FieldProblem | null = null;
  let width = { value: '', problem: null as StaffProblem | null };
  let mmPerPx: number | undefined;
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
    const enrolled = await enrol(code.value, mmPerPx);
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

  function measure(typed: string, widthPx: number): void {
    const read = readTypedNumber(typed, panelWidthLimits(widthPx));
    width = { value: typed, problem: read.ok ? null : read.problem };
    mmPerPx = read.ok ? read.value / widthPx : undefined;
  }

  const isAsked = () => unmeasured !== null && mmPerPx === undefined;

  function handle(action: Action): void {
    if (action.type === 'enrol' && !isAsked()) answer(action.value);
    else if (action.type === 'measurePanel' && unmeasured !== null) measure(action.value, unmeasured);
    else if (action.type === 'back') mmPerPx = undefined;
    else if (action.type === 'changeSettings') settings = { ...settings, ...action.change };
    else if (action.type === 'openHelp') helpOpen = true;
    else if (action.type === 'closeHelp') helpOpen = false;
  }

  const screen = (): Screen => {
    if (working) return { name: 'working', on: 'enrolment' };
    return isAsked()
      ? { name: 'enrolmentPanel', ...width }
      : { name: 'enrolment', value, problem, address, again };
  };
  return {
    snapshot: () => ({
      ...outOfServiceSnapshot('provisioning'),
      page: isAsked() ? 'enrolment/panel' : 'enrolment',
      canGoBack: unmeasured !== null && !isAsked() && !working,
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
