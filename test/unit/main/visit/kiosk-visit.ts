import { v7 as uuidv7 } from 'uuid';
import { vi } from 'vitest';
import { SimulatedClock } from 'xstate';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import type { Question } from '../../../../contract/kiosk-api/actions/questions.ts';
import type { VisitPorts } from '../../../../main/visit/chart/ports.ts';
import { visitHost } from '../../../../main/visit/host.ts';
import { snapshotOf } from '../../../../main/visit/snapshot.ts';
import { kioskConfig } from '../../../fixtures/kiosk-config.ts';
import { PASSWORD, visitPorts } from '../../../fixtures/visit-ports.ts';

export const jpeg = () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
export const answer = (question: Question, value: string): Action => ({ type: 'answer', question, value });

export const toSignIn: readonly Action[] = [{ type: 'start' }, { type: 'agree' }];
export const toPassword: readonly Action[] = [
  ...toSignIn,
  { type: 'signInByEmail' },
  answer('signInEmail', 'rahmat.hidayat@contoh.id'),
];
export const toMenu: readonly Action[] = [...toPassword, answer('signInPassword', PASSWORD)];
export const toReason: readonly Action[] = [
  ...toMenu,
  { type: 'openJht' },
  { type: 'startClaim' },
  { type: 'proceed' },
  { type: 'proceed' },
];
const toBank: readonly Action[] = [
  ...toReason,
  { type: 'chooseReason', reason: 'businessStopped' },
  { type: 'proceed' },
  { type: 'dataIsRight' },
  { type: 'agree' },
  { type: 'usePhoto', jpeg: jpeg() },
];
export const toAccountNumber: readonly Action[] = [
  ...toBank,
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
];
export const toCheck: readonly Action[] = [...toAccountNumber, answer('accountNumber', '1234567890')];
export const toReceipt: readonly Action[] = [...toCheck, { type: 'submitClaim' }];

/** A visit at a kiosk whose timers stand still until a test moves them; each visit has ids of its own. */
export function kioskVisit(replaced: Partial<VisitPorts> = {}) {
  const timers = new SimulatedClock();
  const bugs: unknown[] = [];
  /** For every change announced: the step it was about, and the step that the host then stood at. */
  const announced: { step: string; current: string }[] = [];
  let visits = 0;
  let placed = false;
  let ended = 0;
  const host = visitHost({
    ports: visitPorts({
      newVisitId: () => `visit-${++visits}`,
      newClaimId: () => claimIdSchema.parse(uuidv7()),
      ...replaced,
    }),
    timers,
    onChange: ({ value }) => {
      if (placed) announced.push({ step: value.step, current: host.current().value.step });
    },
    onEnded: () => {
      ended += 1;
    },
    onBug: (error) => bugs.push(error),
  });
  placed = true;
  const step = () => host.current().value.step;
  const snapshot = () => snapshotOf(host.current(), { config: kioskConfig(), lineUp: true });
  return {
    host,
    timers,
    bugs,
    announced,
    step,
    snapshot,
    ended: () => ended,
    /** Seconds pass one by one, as timers set on the way must run, too. */
    pass(seconds: number) {
      for (let second = 0; second < seconds; second += 1) timers.increment(1_000);
    },
    /** Does one action after the other, each when the answer to the one before has come. */
    async go(actions: readonly Action[]) {
      for (const action of actions) {
        host.act(action);
        await vi.waitFor(
          () => {
            if (snapshot().screen.name === 'working') throw new Error(`still ${step()}`);
          },
          { interval: 1 },
        );
      }
    },
  };
}
