import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultKind } from '../branch/fault-kind.ts';
import { moments } from '../line/fate.ts';

/** SIGKILL of the head office with an envelope on its way: before, while and after it is committed. */
export const headOfficeKilled: FaultKind = {
  name: 'head office killed',
  async run(branch, dice) {
    const { line, headOffice } = branch;
    const chosen = dice.pick(moments);
    const later = dice.chance(0.5) ? dice.roll() * 30 : 0;
    let over = false;
    // Not the head office that was started again meanwhile.
    const kill = () => over || headOffice.kill();
    line.onMoment = (moment) => {
      if (moment !== chosen) return;
      if (later > 0) setTimeout(kill, later);
      else kill();
    };
    for (let visits = dice.whole(1, 2); visits > 0; visits -= 1) await branch.visit(dice);
    await pause(dice.whole(0, 300));
    kill();
    over = true;
    await headOffice.ended();
    await pause(dice.whole(0, 200));
  },
};

/** The head office commits and its answers are lost, for some time. */
export const answersLost: FaultKind = {
  name: 'head office commits, answer lost',
  async run(branch, dice) {
    const losing = new Promise<void>((resolve, reject) => {
      branch.line.onMoment = (moment) => {
        if (moment === 'begun') branch.headOffice.answer('lost').then(resolve, reject);
      };
    });
    const visiting = branch.visit(dice);
    await Promise.race([losing, visiting]);
    await visiting;
    await pause(dice.whole(0, 600));
  },
};

/** Stopped in order, perhaps in the middle of a request, and started again after a while. */
export const headOfficeRestarted: FaultKind = {
  name: 'head office stopped and started',
  async run(branch, dice) {
    const visiting = branch.visit(dice);
    await pause(dice.roll() * 200);
    await branch.headOffice.stop();
    await visiting;
    await pause(dice.whole(0, 500));
  },
};

/** PostgreSQL ends every connection, is away and comes back, with a claim somewhere on its way. */
export const postgresRestarted: FaultKind = {
  name: 'PostgreSQL restarted',
  needs: 'postgres',
  async run(branch, dice) {
    const visiting = branch.visit(dice);
    await pause(dice.roll() * 200);
    await branch.postgres?.restart();
    await visiting;
    await branch.visit(dice);
    if (!branch.headOffice.running) throw new Error('the head office died with its database');
  },
};

/** Its key file is lost, and it is made to go on with other keys, until the right file is put back. */
export const otherKeys: FaultKind = {
  name: 'head office with other keys',
  async run(branch, dice) {
    const { headOffice } = branch;
    await headOffice.stop();
    await rename(headOffice.keyFile, `${headOffice.keyFile}.lost`);
    const started = await headOffice.start().then(
      () => true,
      () => false,
    );
    if (started) throw new Error('the head office started with other keys than those of its database');
    await headOffice.start({ adoptKeys: true });
    for (let visits = dice.whole(1, 2); visits > 0; visits -= 1) await branch.visit(dice);
    await pause(dice.whole(0, 1_500));
  },
  async mend({ headOffice }) {
    await headOffice.stop();
    await rename(`${headOffice.keyFile}.lost`, headOffice.keyFile);
    await headOffice.start({ adoptKeys: true });
  },
};
