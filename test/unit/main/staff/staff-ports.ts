import type { Diagnostics, StaffMember } from '../../../../contract/kiosk-api/screens/staff.ts';
import { fail, succeed } from '../../../../contract/outcome.ts';
import type { StaffPorts } from '../../../../main/staff/chart/ports.ts';
import { helper, supervisor } from '../../../fixtures/staff-screens.ts';

export const PIN = '482913';

const check: Diagnostics = {
  version: '0.1.0',
  lineUp: true,
  heardAt: null,
  clockAheadSeconds: null,
  diskFreeMegabytes: 1,
  storageFault: false,
  waitingClaims: 0,
  printer: 'notFitted',
  camera: 'unknown',
  touch: 'unknown',
  keysUntil: null,
  certificateUntil: null,
  kioskKey: 'kid',
  policyVersion: 1,
};

/** Ports of a kiosk whose repository answers at once and holds one helper and one supervisor. */
export function staffPorts(replaced: Partial<StaffPorts> = {}): StaffPorts {
  const members: StaffMember[] = [
    { ...helper, active: true, firstPin: false },
    { ...supervisor, active: true, firstPin: false },
  ];
  return {
    repository: {
      active: () => members,
      all: () => members,
      signIn: async (staffId, pin) => {
        const member = members.find((candidate) => candidate.staffId === staffId);
        return member && pin === PIN ? succeed(member) : fail({ code: 'pinWrong' });
      },
      choosePin: async () => undefined,
      add: async () => succeed('739146'),
      resetPin: async () => '739146',
      switch: () => undefined,
    },
    pinDigits: 6,
    idleMs: 60_000,
    unlockTap: { presses: 3, seconds: 10 },
    now: () => new Date('2026-11-22T03:00:00Z'),
    visitIsOn: () => false,
    claims: {
      counts: () => ({ waiting: 0, parked: 0, turnedDown: 0 }),
      waiting: () => [],
      turnedDown: () => [],
      retry: () => undefined,
      retryAll: () => undefined,
    },
    runDiagnostics: async () => check,
    printTest: async () => undefined,
    settings: {
      values: () => [{ setting: 'volume', value: 60 }],
      set: (_setting, text) =>
        text === '60' ? succeed(undefined) : fail({ code: 'number', least: 0, most: 100 }),
    },
    training: false,
    leave: () => undefined,
    signedOut: () => undefined,
    ...replaced,
  };
}
