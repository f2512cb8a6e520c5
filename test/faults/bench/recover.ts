import { setTimeout as pause } from 'node:timers/promises';
import type { Dice } from '../../fixtures/numbers/dice.ts';
import type { Branch } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

/** Far longer than the kiosk needs; a kiosk that has not caught up by then is not back in service. */
const PATIENCE_MS = 20_000;

/**
 * Ends the fault, starts what is down and lets the kiosk catch up. The kiosk is back in service when nothing
 * waits any more and somebody new can claim, up to the head office's word. Says what is wrong where it is not.
 */
export async function recover(branch: Branch, kind: FaultKind, dice: Dice): Promise<string | undefined> {
  await kind.mend?.(branch);
  branch.line.heal();
  if (!branch.headOffice.running) await branch.headOffice.start();
  await branch.headOffice.answer('normal');
  branch.kiosk.setClockOff(0);
  if (!branch.kiosk.running) {
    const fault = await branch.kiosk.start();
    if (fault !== undefined) return `the kiosk does not start: ${fault}`;
  }
  const stuck = await caughtUp(branch);
  if (stuck !== undefined) return stuck;
  const { end, delivered, lastScreen } = await branch.visit(dice, true);
  if (end === 'receipt' && delivered) return undefined;
  return `the next visit ended with ${end} at ${lastScreen}${delivered ? '' : ', not delivered'}`;
}

async function caughtUp({ kiosk }: Branch): Promise<string | undefined> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const state = await kiosk.state();
    if (!state) return 'the kiosk died by itself';
    if (state.screen === 'attract' && state.lineUp && state.waiting === 0) return undefined;
    if (Date.now() > deadline) {
      return `the kiosk is stuck: screen ${state.screen}, line ${state.lineUp ? 'up' : 'down'}, ${state.waiting} waiting`;
    }
    await pause(20);
  }
}
