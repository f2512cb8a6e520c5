import { beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '../../../../contract/kiosk-api/bridge.ts';
import { bindIpc } from '../../../../main/app/ipc.ts';
import { PAGE_ORIGIN, PAGE_URL } from '../../../../main/kiosk/page.ts';
import { sampleSnapshot } from '../../../fixtures/snapshots/sample-snapshot.ts';
import { sampleScreens } from '../../../fixtures/snapshots/snapshots.ts';

type Handler = (event: object, ...message: readonly unknown[]) => unknown;

const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
  MessageChannelMain: class {
    port1 = 'the page\u2019s end';
    port2 = 'the visit\u2019s end';
  },
}));

const postMessage = vi.fn();
const ours = { origin: PAGE_ORIGIN, url: PAGE_URL, postMessage };
const page = { mainFrame: ours };
const [screen] = sampleScreens;
if (!screen) throw new Error('there is no sample of a screen');
const snapshot = sampleSnapshot(screen);

const act = vi.fn();
const connectPage = vi.fn();
const log = vi.fn();
const kill = vi.fn();
beforeEach(() => {
  vi.clearAllMocks();
  bind(Promise.resolve());
});

function bind(ready: Promise<void>): void {
  bindIpc({
    ready,
    window: {
      shows: (candidate: unknown) => candidate === page,
      send: () => undefined,
      load: async () => undefined,
      kill,
      watch: () => undefined,
      forget: async () => undefined,
    },
    act,
    ownPage: () => snapshot,
    connectPage: () => connectPage,
    languagePacks: () => [],
    log,
  });
}

async function call(
  channel: string,
  event: object,
  message?: unknown,
  doneOn: unknown = snapshot.page,
): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`nobody handles ${channel}`);
  return handler(event, message, doneOn);
}

const fromOurs = { sender: page, senderFrame: ours };
const action = { type: 'start' };

test('the top frame of the page that is shown is answered', async () => {
  expect(await call(channels.connect, fromOurs)).toEqual(snapshot);
  expect(connectPage).toHaveBeenCalledExactlyOnceWith('the visit\u2019s end');
  expect(postMessage).toHaveBeenCalledExactlyOnceWith(channels.visitPort, null, ['the page\u2019s end']);
  await call(channels.act, fromOurs, action);
  expect(act).toHaveBeenCalledExactlyOnceWith(action);
  expect(log).not.toHaveBeenCalled();
});

test('a page that was loaded before the kiosk is ready is answered, and heard, once it is', async () => {
  let start = () => {};
  bind(
    new Promise((resolve) => {
      start = resolve;
    }),
  );
  const answers: string[] = [];
  const connected = call(channels.connect, fromOurs).then(() => answers.push('connected'));
  const done = call(channels.act, fromOurs, action).then(() => answers.push('done'));
  await expect(call(channels.act, fromOurs, { type: 'format' })).rejects.toThrow('no call of the kiosk page');
  expect(answers).toEqual([]);
  expect(connectPage).not.toHaveBeenCalled();
  expect(act).not.toHaveBeenCalled();
  start();
  await Promise.all([connected, done]);
  expect(connectPage).toHaveBeenCalledOnce();
  expect(act).toHaveBeenCalledExactlyOnceWith(action);
});

test.each([
  ['another page', 'staff/pin/newPin'],
  ['no page', null],
  ['what is none', { page: snapshot.page }],
])(
  'what was done on %s does nothing on this one, except to say that somebody is there',
  async (_what, on) => {
    await call(channels.act, fromOurs, action, on);
    expect(act).not.toHaveBeenCalled();
    await call(channels.act, fromOurs, { type: 'touch' }, on);
    expect(act).toHaveBeenCalledExactlyOnceWith({ type: 'touch' });
  },
);

describe.each([
  ['another page of ours', { sender: { mainFrame: ours }, senderFrame: ours }],
  ['a frame in our page', { sender: page, senderFrame: { ...ours, parent: ours } }],
  ['a frame that is gone', { sender: page, senderFrame: null }],
])('a message from %s', (_whom, event) => {
  test.each([
    [channels.connect, undefined],
    [channels.act, action],
  ])('is refused on %s', async (channel, message) => {
    await expect(call(channel, event, message)).rejects.toThrow('of the kiosk page');
    expect(act).not.toHaveBeenCalled();
    expect(connectPage).not.toHaveBeenCalled();
    expect(postMessage).not.toHaveBeenCalled();
    expect(log.mock.calls).toEqual([['actionRefused', { because: 'sender' }]]);
  });
});

test.each([
  ['origin', { ...ours, origin: 'https://contoh.id' }],
  ['address', { ...ours, url: `${PAGE_ORIGIN}/other.html` }],
])('our page’s own top frame on another %s is refused', async (_what, frame) => {
  page.mainFrame = frame;
  try {
    await expect(call(channels.connect, { sender: page, senderFrame: frame })).rejects.toThrow(
      'this is no call of the kiosk page',
    );
  } finally {
    page.mainFrame = ours;
  }
});

/** Chromium keeps the number of a process that it starts again. */
const from = (frameId: number) => ({ ...fromOurs, processId: 7, frameId });

test.each([
  ['rubbish', channels.act, { type: 'payMe', name: 'RAHMAT HIDAYAT' }],
  ['actions', channels.act, action],
  ['calls for its visit', channels.connect, undefined],
])(
  'a page that floods main with %s is killed, and the next one is heard at once',
  async (_what, channel, sent) => {
    await Promise.allSettled(Array.from({ length: 5_000 }, () => call(channel, from(1), sent)));
    expect(kill).toHaveBeenCalledExactlyOnceWith('flood');
    expect(act.mock.calls.length + connectPage.mock.calls.length).toBeLessThanOrEqual(100);
    expect(log.mock.calls.length).toBeLessThanOrEqual(2);
    expect(JSON.stringify(log.mock.calls)).not.toContain('RAHMAT');
    vi.clearAllMocks();
    await call(channels.connect, from(2));
    // What the first one had still said comes in between.
    await expect(call(channels.act, from(1), action)).rejects.toThrow();
    await call(channels.act, from(2), action);
    expect([connectPage, act, kill].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0]);
  },
);

test('a page that is not ours, and floods main, kills none', async () => {
  const other = { ...from(9), sender: { mainFrame: ours } };
  await Promise.allSettled(Array.from({ length: 5_000 }, () => call(channels.act, other, action)));
  expect([act, kill].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test('of rubbish that goes on and on the log tells once a second', async () => {
  vi.useFakeTimers();
  try {
    const send = () => call(channels.act, from(1), { type: 'payMe' });
    await Promise.allSettled(Array.from({ length: 50 }, send));
    expect(log).toHaveBeenCalledExactlyOnceWith('actionRefused', { because: 'form' });
    vi.advanceTimersByTime(1_000);
    await expect(send()).rejects.toThrow();
    expect(log).toHaveBeenCalledTimes(2);
    expect(kill).not.toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
