import { beforeEach, describe, expect, test, vi } from 'vitest';
import { channels } from '../../../../contract/kiosk-api/bridge.ts';
import { bindIpc } from '../../../../main/app/ipc.ts';
import { PAGE_ORIGIN, PAGE_URL } from '../../../../main/kiosk/page.ts';
import { sampleScreens, sampleSnapshot } from '../../../fixtures/snapshots/snapshots.ts';

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
beforeEach(() => {
  vi.clearAllMocks();
  bindIpc({
    window: {
      shows: (candidate: unknown) => candidate === page,
      send: () => undefined,
      load: async () => undefined,
      watch: () => undefined,
      forget: async () => undefined,
    },
    act,
    ownPage: () => snapshot,
    connectPage: () => connectPage,
    log,
  });
});

async function call(channel: string, event: object, message?: unknown): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`nobody handles ${channel}`);
  return handler(event, message);
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

test.each([
  ['what is no action', () => ({ type: 'payMe', name: 'RAHMAT HIDAYAT' }), 0],
  ['actions', () => action, 100],
])(
  'of a flood of %s no more is taken than of a person, and told once a second',
  async (_what, sent, taken) => {
    vi.useFakeTimers();
    try {
      const calls = Array.from({ length: 5_000 }, () => call(channels.act, fromOurs, sent()));
      const answers = await Promise.allSettled(calls);
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(taken);
      expect(act).toHaveBeenCalledTimes(taken);
      expect(log).toHaveBeenCalledExactlyOnceWith('actionRefused', { because: taken ? 'flood' : 'form' });
      vi.advanceTimersByTime(1_000);
      await call(channels.act, fromOurs, action);
      expect(act).toHaveBeenCalledTimes(taken + 1);
    } finally {
      vi.useRealTimers();
    }
  },
);

test('a page that asks again and again for its visit is handed so many ports, and no more', async () => {
  vi.useFakeTimers();
  try {
    await Promise.allSettled(Array.from({ length: 5_000 }, () => call(channels.connect, fromOurs)));
    expect(connectPage).toHaveBeenCalledTimes(100);
    expect(log).toHaveBeenCalledExactlyOnceWith('actionRefused', { because: 'flood' });
  } finally {
    vi.useRealTimers();
  }
});
