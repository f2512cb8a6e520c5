import { type EnrolmentCode, parseEnrolmentCode } from '../../contract/fleet/enrolment-code.ts';
import type { FieldProblem } from '../../contract/identity/problem.ts';
import type { Action, EnrolmentPart } from '../../contract/kiosk-api/actions/actions.ts';
import { defaultSettings, type Settings } from '../../contract/kiosk-api/actions/settings.ts';
import type { KioskSnapshot, Screen } from '../../contract/kiosk-api/snapshot.ts';
import type { Outcome } from '../../contract/outcome.ts';
import { outOfServiceSnapshot } from '../kiosk/out-of-service.ts';
import { parseAddress } from './address.ts';
import type { EnrolmentProblem } from './enrol.ts';

export interface EnrolmentControllerDependencies {
  /** Of the head office, where it is known already. */
  readonly address: string;
  /** The kiosk was enrolled before, and its key is lost. */
  readonly again: boolean;
  /** Enrols the kiosk and makes it the one that the head office says. */
  readonly enrol: (address: string, code: EnrolmentCode) => Promise<Outcome<void, EnrolmentProblem>>;
  readonly onChange: () => void;
  readonly onEnrolled: () => void;
  readonly onBug: (error: unknown) => void;
}

/** The pages on which staff enrol the kiosk: the head office's address where it is not known, then the code. */
export interface EnrolmentController {
  snapshot(): KioskSnapshot;
  act(action: Action): void;
}

export function enrolmentController(parts: EnrolmentControllerDependencies): EnrolmentController {
  let { address } = parts;
  let part: EnrolmentPart = address === '' ? 'address' : 'code';
  let value = address;
  let problem: FieldProblem | null = null;
  let working = false;
  let helpOpen = false;
  let settings: Settings = defaultSettings;

  function ask(next: EnrolmentPart, kept: string, because: FieldProblem | null = null): void {
    part = next;
    value = kept;
    problem = because;
  }

  async function enrolBy(typed: string): Promise<void> {
    const code = parseEnrolmentCode(typed);
    if (!code.ok) return ask('code', typed, code.problem);
    working = true;
    parts.onChange();
    const enrolled = await parts.enrol(address, code.value);
    working = false;
    if (enrolled.ok) parts.onEnrolled();
    else ask('code', typed, { code: `enrolmentCode.${enrolled.problem}` });
  }

  function enter(given: EnrolmentPart, typed: string): void {
    if (given !== part) return;
    if (given === 'code') {
      enrolBy(typed)
        .catch((error: unknown) => {
          working = false;
          ask('code', typed, { code: 'enrolmentCode.unreachable' });
          parts.onBug(error);
        })
        .finally(parts.onChange);
      return;
    }
    const read = parseAddress(typed);
    if (read.ok) {
      address = read.value;
      ask('code', '');
    } else ask('address', typed, read.problem);
  }

  function obey(action: Action): void {
    if (action.type === 'enrol') enter(action.part, action.value);
    else if (action.type === 'back' && part === 'code' && parts.address === '') ask('address', address);
    else if (action.type === 'changeSettings') settings = { ...settings, ...action.change };
    else if (action.type === 'openHelp') helpOpen = true;
    else if (action.type === 'closeHelp') helpOpen = false;
  }

  const screen = (): Screen =>
    working
      ? { name: 'working', on: 'enrolment' }
      : { name: 'enrolment', part, value, problem, address, again: parts.again };
  return {
    snapshot: () => ({
      ...outOfServiceSnapshot('provisioning'),
      page: `enrolment/${part}`,
      settings,
      helpOpen,
      canGoBack: part === 'code' && parts.address === '' && !working,
      screen: screen(),
    }),
    act(action) {
      if (working) return;
      obey(action);
      parts.onChange();
    },
  };
}
