import { setTimeout as pause } from 'node:timers/promises';
import type { Branch } from '../branch/branch.ts';
import type { FaultKind } from '../branch/fault-kind.ts';

/** So long something stands still, at the least and at the most: the kiosk of a branch waits 2 s for an answer. */
const STILL_MS = [500, 4_000] as const;

/** Whoever connects is let in, and hears nothing; what was open before hears nothing more. */
export const lineMute: FaultKind = {
  name: 'line goes mute',
  async run(branch, dice) {
    const visiting = branch.visit(dice);
    await pause(dice.roll() * 300);
    branch.line.mute();
    await pause(dice.whole(...STILL_MS));
    branch.line.heal();
    await visiting;
  },
};

/** SIGSTOP for some seconds, in a visit or with a claim somewhere on its way. */
function stopped(
  name: string,
  part: (branch: Branch) => Readonly<Record<'stand' | 'goOn', () => void>>,
): FaultKind {
  return {
    name,
    async run(branch, dice) {
      const visiting = branch.visit(dice);
      await pause(dice.roll() * 300);
      part(branch).stand();
      await pause(dice.whole(...STILL_MS));
      part(branch).goOn();
      await visiting;
    },
    async mend(branch) {
      part(branch).goOn();
    },
  };
}

export const headOfficeStopped = stopped('head office stands still', ({ headOffice }) => headOffice);
export const kioskStopped = stopped('kiosk stands still', ({ kiosk }) => kiosk);

/** PostgreSQL is somewhere else all at once: no connection that is open is answered any more, new ones are. */
export const postgresMute: FaultKind = {
  name: 'PostgreSQL goes mute',
  needs: 'postgres',
  async run(branch, dice) {
    const visiting = branch.visit(dice);
    await pause(dice.roll() * 300);
    branch.databaseLine?.silence();
    await visiting;
    await branch.visit(dice);
    if (!branch.headOffice.running) throw new Error('the head office died with its database');
  },
};
