import { type EnrolmentCode, parseEnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import { type FieldProblem, refuse } from '../../contract/identity/problem.ts';
import type { Action, EnrolmentPart } from '../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings, type Settings } from '../../contract/kiosk-api/actions/settings.ts';
import type { KioskSnapshot, Screen } from '../../contract/kiosk-api/snapshot.ts';
import { type Outcome, succeed } from '../../contract/outcome.ts';
import { officeUrlSchema } from '../configuration/config.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import type { EnrolmentProblem } from './enrol.ts';

export interface EnrolmentControllerDependencies {
  /** Of the head office, where it is known already. */
  readonly address: string;
  /** The kiosk was enrolled before, and its key is lost. */
  readonly again: boolean;
  /** Enrols the kiosk at the head office and writes the result to the disk. */
  readonly enrol: (address: string, code: EnrolmentCode) => Promise<Outcome<void, EnrolmentProblem>>;
  readonly onChange: () => void;
  readonly onEnrolled: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The screen on which staff enrol the kiosk: the head office's address where it is not known, then the code. */
export interface EnrolmentController {
  snapshot(): KioskSnapshot;
  act(action: Action): void;
}

export function enrolmentController(dependencies: EnrolmentControllerDependencies): EnrolmentController {
  const { address: knownAddress, again, enrol, onChange, onEnrolled, onBug } = dependencies;
  let address = knownAddress;
  let part: EnrolmentPart = address === '' ? 'address' : 'code';
  let value = address;
  let problem: FieldProblem | null = null;
  let working = false;
  let helpOpen = false;
  let settings: Settings = defaultSettings;

  function showQuestion(next: EnrolmentPart, typed: string, because: FieldProblem | null = null): void {
    part = next;
    value = typed;
    problem = because;
  }

  async function enrolBy(typed: string): Promise<void> {
    const code = parseEnrolmentCode(typed);
    if (!code.ok) return showQuestion('code', typed, code.problem);
    working = true;
    onChange();
    const enrolled = await enrol(address, code.value);
    working = false;
    if (enrolled.ok) onEnrolled();
    else showQuestion('code', typed, { code: `enrolmentCode.${enrolled.problem}` });
  }

  function answer(question: EnrolmentPart, typed: string): void {
    if (question !== part) return;
    if (question === 'code') {
      enrolBy(typed)
        .catch((error: unknown) => {
          working = false;
          showQuestion('code', typed, { code: 'enrolmentCode.unreachable' });
          onBug(error);
        })
        .finally(onChange);
      return;
    }
    const read = parseAddress(typed);
    if (read.ok) {
      address = read.value;
      showQuestion('code', '');
    } else showQuestion('address', typed, read.problem);
  }

  function handle(action: Action): void {
    if (action.type === 'enrol') answer(action.part, action.value);
    else if (action.type === 'back' && part === 'code' && knownAddress === '')
      showQuestion('address', address);
    else if (action.type === 'changeSettings') settings = { ...settings, ...action.change };
    else if (action.type === 'openHelp') helpOpen = true;
    else if (action.type === 'closeHelp') helpOpen = false;
  }

  const screen = (): Screen =>
    working
      ? { name: 'working', on: 'enrolment' }
      : { name: 'enrolment', part, value, problem, address, again };
  return {
    snapshot: () => ({
      ...outOfServiceSnapshot('provisioning'),
      page: `enrolment/${part}`,
      settings,
      helpOpen,
      canGoBack: part === 'code' && knownAddress === '' && !working,
      screen: screen(),
    }),
    act(action) {
      if (working) return;
      handle(action);
      onChange();
    },
  };
}

/** Reads the head office's address as people type it; without its beginning, https is meant. */
function parseAddress(text: string): Outcome<string, FieldProblem> {
  const typed = text.trim();
  if (typed === '') return refuse('office.empty');
  const whole = /^\w+:\/\//.test(typed) ? typed : `https://${typed}`;
  const parsed = officeUrlSchema.safeParse(whole);
  return parsed.success ? succeed(parsed.data) : refuse('office.format');
}
