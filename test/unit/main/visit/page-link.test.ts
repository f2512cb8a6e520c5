import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { VisitPortMessage } from '../../../../contract/kiosk-api/visit-port.ts';
import { isOffered } from '../../../../contract/language/offered.ts';
import { type PagePort, pageLink } from '../../../../main/visit/page-link.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

class Port implements PagePort {
  readonly received: VisitPortMessage[] = [];
  closed = false;
  #listener: (event: { readonly data: unknown }) => void = () => undefined;
  postMessage(message: VisitPortMessage): void {
    this.received.push(message);
  }
  on(_event: 'message', listener: (event: { readonly data: unknown }) => void): void {
    this.#listener = listener;
  }
  start(): void {}
  close(): void {
    this.closed = true;
  }
  say(data: unknown): void {
    this.#listener({ data });
  }
}

function link() {
  const heard: string[] = [];
  const refused: string[] = [];
  let connected = 0;
  const page = pageLink({
    onMessage: (message) => heard.push(message.type === 'act' ? message.action.type : message.type),
    isKnown: (message) =>
      message.type !== 'act' ||
      isOffered(message.action, [{ code: 'id', name: 'Bahasa Indonesia', isDraft: false }]),
    onRefused: (because) => refused.push(because),
    onConnected: () => {
      connected += 1;
    },
  });
  const port = new Port();
  page.connect(port);
  return { page, port, heard, refused, connected: () => connected };
}

const start = { type: 'act', id: 1, page: 'one', action: { type: 'start' } };

test('the page is heard, and shown what there is as soon as it is there', () => {
  const { port, heard, connected } = link();
  port.say(start);
  expect([heard, connected()]).toEqual([['start'], 1]);
});

test.each<[string, unknown, number | null]>([
  ['nothing', null, null],
  ['a text', 'start', null],
  ['a number', 1, null],
  ['no action', { type: 'act', id: 3, page: 'one', action: { type: 'payMe' } }, 3],
  ['an action of staff', { type: 'act', id: 3, page: 'one', action: { type: 'staffHelp' } }, 3],
  ['a page that is none', { ...start, page: 7 }, 1],
  ['what the visit says', { type: 'snapshot', snapshot: {} }, null],
  [
    'a language that is not offered',
    { ...start, action: { type: 'changeSettings', change: { language: 'xx' } } },
    1,
  ],
  ['more than an action', { ...start, helper: 'B07' }, 1],
  ['words in no language', { type: 'speak', id: 4, spoken: { words: 'a', language: 'English' } }, 4],
  [
    'a photo that is no JPEG',
    { type: 'act', id: 5, page: 'one', action: { type: 'usePhoto', jpeg: new Uint8Array(9) } },
    5,
  ],
  ['a number that is none', { ...start, id: Number.NaN }, Number.NaN],
])('%s from the page is refused, under its number where it has one', (_what, data, id) => {
  const { port, heard, refused } = link();
  port.say(data);
  expect([heard, refused]).toEqual([[], ['form']]);
  expect(port.received).toEqual([{ type: 'refused', id }]);
});

test('an earlier page is not heard any more, and its port is closed', () => {
  const { page, port, heard } = link();
  const second = new Port();
  page.connect(second);
  port.say(start);
  expect([heard, port.closed]).toEqual([[], true]);
  page.post({ type: 'taken', id: 7 });
  expect([port.received, second.received]).toEqual([[], [{ type: 'taken', id: 7 }]]);
});

test('a flood is not heard, and told once a second', () => {
  const { port, heard, refused } = link();
  for (let message = 0; message < 5_000; message += 1) port.say(start);
  expect([heard.length, refused]).toEqual([100, ['flood']]);
  vi.advanceTimersByTime(1_000);
  port.say(start);
  expect(heard.length).toBe(101);
});

test('of rubbish that goes on and on is told once a second, each piece of it is refused', () => {
  const { port, heard, refused } = link();
  for (let message = 0; message < 50; message += 1) port.say({ type: 'act', id: 1, action: {} });
  expect([heard, refused, port.received.length]).toEqual([[], ['form'], 50]);
  vi.advanceTimersByTime(1_000);
  port.say({ type: 'act', id: 1, action: {} });
  expect(refused).toEqual(['form', 'form']);
});

test('what is held comes afterwards, in its order; what was held for an earlier page does not come to the next', () => {
  const { page, port } = link();
  page.hold();
  page.post({ type: 'taken', id: 1 });
  page.post({ type: 'taken', id: 2 });
  expect(port.received).toEqual([]);
  page.release();
  expect(port.received).toEqual([
    { type: 'taken', id: 1 },
    { type: 'taken', id: 2 },
  ]);
  page.hold();
  page.post({ type: 'taken', id: 3 });
  const second = new Port();
  page.connect(second);
  page.release();
  expect(second.received).toEqual([]);
});
