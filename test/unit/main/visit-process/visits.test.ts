import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import { staffIdSchema } from '../../../../contract/staff/staff.ts';
import type { VisitState } from '../../../../main/visit-process/messages.ts';
import { openVisits } from '../../../../main/visit-process/visits.ts';
import { ScriptedProcess } from '../../../fixtures/visit/scripted-process.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const resting: VisitState = {
  phase: 'resting',
  waiting: false,
  asking: false,
  camera: false,
  handOver: null,
  helper: 'none',
  helps: 0,
  actions: 0,
  settings: defaultSettings,
};
const inVisit: VisitState = {
  ...resting,
  phase: 'visit',
  settings: { ...defaultSettings, language: 'en', textSize: 'largest' },
};

function branch() {
  const processes: ScriptedProcess[] = [];
  const events: string[] = [];
  const visits = openVisits<string>({
    fork() {
      const process = new ScriptedProcess();
      processes.push(process);
      return process;
    },
    opening: () => ({
      config: {} as never,
      policy: {},
      keys: [],
      surroundings: {} as never,
      languages: { offered: [], packs: [], voices: [] },
      now: 0,
    }),
    times: { pingSeconds: 1, answerSeconds: 3, startSeconds: 20 },
    answer: async () => 'an answer',
    onState: ({ phase }) => events.push(phase),
    onNews: ({ type }) => events.push(type),
    onEnded: () => events.push('ended'),
    onFault: (because, phase) => events.push(`${because} in ${phase}`),
  });
  visits.start();
  const last = () => {
    const process = processes.at(-1);
    if (!process) throw new Error('no process was started');
    return process;
  };
  const first = last();
  let told = 0;
  const tell = (process: ScriptedProcess, state: VisitState) => {
    told += 1;
    process.say({ type: 'state', number: told, state });
  };
  return { visits, processes, events, first, last, tell };
}

describe('a visit that comes to its end', () => {
  test('has its process killed once the head office knows, and the next one is ready before', () => {
    const { visits, processes, first, last, tell, events } = branch();
    tell(first, inVisit);
    expect(processes).toHaveLength(1);
    tell(first, { ...resting, phase: 'farewell' });
    expect(processes).toHaveLength(2);
    first.say({ type: 'ended' });
    expect([visits.state().phase, first.killed]).toEqual(['resting', false]);
    visits.connect('the next page');
    expect([first.ports, last().ports]).toEqual([[], ['the next page']]);
    first.say({ type: 'finished' });
    expect([first.killed, last().killed, processes.length]).toEqual([true, false, 2]);
    expect(events).toEqual(['visit', 'farewell', 'resting', 'ended']);
    expect(last().of('open')).toEqual([expect.objectContaining({ interrupted: null })]);
  });

  test('whatever it is doing: half a second later it is killed though the head office does not answer', () => {
    const { first, tell } = branch();
    tell(first, inVisit);
    first.say({ type: 'ended' });
    vi.advanceTimersByTime(499);
    expect(first.killed).toBe(false);
    vi.advanceTimersByTime(1);
    expect(first.killed).toBe(true);
  });

  test('is not heard any more: neither its requests nor what it says', async () => {
    const { first, tell, events } = branch();
    tell(first, inVisit);
    first.say({ type: 'ended' });
    events.length = 0;
    first.say({ type: 'request', id: 1, request: { type: 'takeReceiptNumber' } });
    first.say({ type: 'unreachable' });
    first.say({ type: 'ended' });
    await vi.advanceTimersByTimeAsync(0);
    expect(first.of('answer')).toEqual([{ type: 'answer', id: 1, value: null }]);
    expect(events).toEqual([]);
  });
});

describe('a visit that does not come to its end', () => {
  const flood = Array.from({ length: 501 }, () => ({ type: 'unreachable' }));
  test.each<[string, string, (process: ScriptedProcess) => void]>([
    ['its process ends', 'ended', (process) => process.exit()],
    [
      'it says what is no message',
      'form',
      (process) => process.say({ type: 'state', name: 'RAHMAT HIDAYAT' }),
    ],
    ['it says nothing at all', 'form', (process) => process.say(null)],
    [
      'a message holds more than it may',
      'form',
      (process) => process.say({ type: 'state', number: 1, state: { ...inVisit, nik: '3273010507720004' } }),
    ],
    [
      'a bug tells what was typed',
      'form',
      (process) =>
        process.say({
          type: 'bug',
          bug: { name: 'Error', at: ['no such participant: RAHMAT HIDAYAT, 3273010507720004'] },
        }),
    ],
    [
      'it says too much',
      'flood',
      (process) => {
        for (const message of flood) process.say(message);
      },
    ],
    [
      'it broke on a bug',
      'bug',
      (process) =>
        process.say({ type: 'broken', bug: { name: 'TypeError', at: ['at host (process.js:1:2)'] } }),
    ],
    ['it does not answer', 'hung', () => vi.advanceTimersByTime(5_000)],
  ])('since %s is followed by one that says so, in its settings', (_what, because, happen) => {
    const { first, last, tell, events } = branch();
    tell(first, inVisit);
    happen(first);
    expect(first.killed).toBe(true);
    expect(events).toContain(`${because} in visit`);
    expect(events.at(-1)).toBe('ended');
    expect(last()).not.toBe(first);
    expect(last().of('open')).toEqual([expect.objectContaining({ interrupted: inVisit.settings })]);
  });

  test('that is still being built is waited for, and given up where it never answers', () => {
    const { first, last, events } = branch();
    vi.advanceTimersByTime(19_000);
    expect(first.killed).toBe(false);
    vi.advanceTimersByTime(3_000);
    expect(first.killed).toBe(true);
    expect(events).toContain('hung in resting');
    expect(last()).not.toBe(first);
  });

  test('and in which nobody was is followed by one that says nothing', () => {
    const { first, last, tell } = branch();
    tell(first, resting);
    first.exit();
    expect(last().of('open')).toEqual([expect.objectContaining({ interrupted: null })]);
  });

  test('again and again is waited for longer and longer, and the kiosk has none meanwhile', () => {
    const { visits, processes, last } = branch();
    last().exit();
    expect(visits.isAlive()).toBe(true);
    last().exit();
    expect([visits.isAlive(), processes.length]).toEqual([false, 2]);
    vi.advanceTimersByTime(1_000);
    expect([visits.isAlive(), processes.length]).toEqual([true, 3]);
    last().exit();
    vi.advanceTimersByTime(1_000);
    expect(visits.isAlive()).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(visits.isAlive()).toBe(true);
  });

  test('since main ended it, is over at once', () => {
    const { visits, first, last, tell } = branch();
    tell(first, inVisit);
    visits.interrupt('flood');
    expect(first.killed).toBe(true);
    expect(last().of('open')).toEqual([expect.objectContaining({ interrupted: inVisit.settings })]);
  });
});

test('a process that answers each ping is left alone', () => {
  const { first, tell } = branch();
  tell(first, inVisit);
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1_000);
    const ping = first.of('ping').at(-1);
    if (ping) first.say({ type: 'pong', number: ping.number });
  }
  expect(first.killed).toBe(false);
});

test('an answer to an earlier ping does not count: it hangs though it once answered', () => {
  const { first } = branch();
  for (let second = 0; second < 6; second += 1) {
    vi.advanceTimersByTime(1_000);
    if (!first.killed) first.say({ type: 'pong', number: 0 });
  }
  expect(first.killed).toBe(true);
});

test('staff who help come to the visit that is on, and to a new one where this one says goodbye', () => {
  const { visits, first, last, tell } = branch();
  const helper = { staffId: staffIdSchema.parse('B07'), name: 'Dewi', credentialId: null };
  tell(first, inVisit);
  visits.help(helper);
  expect(first.of('help')).toEqual([{ type: 'help', helper }]);
  tell(first, { ...resting, phase: 'farewell' });
  visits.help(helper);
  expect(last()).not.toBe(first);
  expect(last().of('help')).toEqual([{ type: 'help', helper }]);
});

test('when the program ends, the visit may tell the head office, and has no process afterwards', async () => {
  const { visits, processes, first, tell } = branch();
  tell(first, { ...resting, phase: 'farewell' });
  const stopping = visits.stop();
  expect(first.of('stop')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(500);
  await stopping;
  expect(processes.map(({ killed }) => killed)).toEqual([true, true]);
});
