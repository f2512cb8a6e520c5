import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Attempt, type AttemptResult, VERDICT } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';
import type { Sender } from '../wire/sender.ts';
import { type Measured, measure } from './measure.ts';

/** What is poured onto the head office until it is over; resolves when it has ended. */
export type Pour = (testbed: Testbed, sender: Sender, over: AbortSignal) => Promise<void>;

/** Aims: whoever asks is answered by then, and of the claims that come without a flood so many are taken with one. */
const [ANSWER_MS, SHARE_TAKEN] = [250, 0.9];
/** A machine that is busy itself answers late without any flood. */
const BUSIER = 1.5;
/** Until a flood has come up. */
const RISE_MS = 1_500;

/** What honest kiosks' claims change, and those who come to claim. */
const CLAIMED = [
  ...VERDICT,
  ...([
    'claims',
    'claim_stages',
    'case_events',
    'claims_in_progress',
    'participants',
    'cards',
    'bank_accounts',
    'sessions',
  ] as const),
];

export function flood(
  name: string,
  pour: Pour,
  { mayChange = [] }: Pick<Attempt, 'mayChange'> = {},
): Attempt {
  return {
    name,
    mayChange: [...CLAIMED, ...mayChange],
    async run(testbed, { sender }) {
      const quiet = testbed.measured ? await measure(testbed) : undefined;
      const end = new AbortController();
      setMaxListeners(0, end.signal);
      const poured = pour(testbed, sender, end.signal);
      await sleep(RISE_MS);
      const meanwhile = quiet && (await measure(testbed));
      end.abort();
      await poured;
      return quiet && meanwhile ? compare(quiet, meanwhile) : { note: 'not measured' };
    },
  };
}

function compare(quiet: Measured, meanwhile: Measured): AttemptResult {
  const starved =
    isLate(quiet.health, meanwhile.health) ||
    isLate(quiet.policy, meanwhile.policy) ||
    meanwhile.taken < SHARE_TAKEN * quiet.taken;
  const ms = (what: 'health' | 'policy') => `${Math.round(quiet[what])} → ${Math.round(meanwhile[what])} ms`;
  const taken = `${quiet.taken.toFixed(1)} → ${meanwhile.taken.toFixed(1)} of ${meanwhile.came} claims a second`;
  return { note: `health ${ms('health')}, policy ${ms('policy')}, ${taken}`, starved };
}

function isLate(quiet: number, meanwhile: number): boolean {
  return meanwhile > Math.max(ANSWER_MS, quiet * BUSIER);
}

/** So many do this again and again until it is over. */
export async function again(
  count: number,
  over: AbortSignal,
  act: (place: number, round: number) => Promise<unknown>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async (_, place) => {
      for (let round = 0; !over.aborted; round += 1) await act(place, round);
    }),
  );
}

/** So many sockets, each with these first bytes, then one byte more now and then; opened anew when they are closed. */
export function sockets(count: number, first: string, { trickle = '' } = {}): Pour {
  return async (_testbed, sender, over) => {
    await again(count, over, async () => {
      const socket = sender.open();
      socket.write(first);
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.resume();
      const dripping = setInterval(() => trickle !== '' && socket.write(trickle), 500);
      const ended = new Promise((resolve) => over.addEventListener('abort', resolve, { once: true }));
      await Promise.race([closed, ended]);
      clearInterval(dripping);
      sender.countPoured(socket);
      socket.destroy();
      await sleep(50);
    });
  };
}
