import { runInVisit } from '../../support/kiosk/visit-debugger.ts';
import type { Attempt } from '../attempt.ts';
import { onPort } from './in-preload.ts';

const TOUCH = "{ type: 'touch' }";
const said = (name: string, message: string, transfer = '[]') =>
  onPort(`the visit is told ${name}`, `return say(${message}, ${transfer})`);
const act = (action: string, id = '9_001') => `{ type: 'act', id: ${id}, page: null, action: ${action} }`;
/** Nobody waits for an answer: the page is ended meanwhile. */
const flood = (name: string, times: number, message: string) =>
  onPort(name, `for (let n = 1; n <= ${times}; n += 1) port.postMessage(${message}); return 'sent'`);

/** What a page that was taken over says to its visit, past the preload script. */
export const visitPort: readonly Attempt[] = [
  said('nothing', 'null'),
  said('a number', '42'),
  said('a text', "'start'"),
  said('a list', `[${act(TOUCH)}]`),
  said('a map', `new Map(Object.entries(${act(TOUCH)}))`),
  said('an empty object', '{}'),
  said('of no kind that there is', "{ type: 'exit', id: 9_001 }"),
  said('an action without a number', `{ type: 'act', page: null, action: ${TOUCH} }`),
  ...['Number.NaN', '-1', '0', '1.5', 'Infinity', '2 ** 60', '9n', "'9'", 'null', '{}'].map((id) =>
    said(`an action of the number ${id}`, act(TOUCH, id)),
  ),
  said('an action in its prototype', `JSON.parse('{"__proto__": {"type": "act", "id": 9001}}')`),
  said(
    'more than an action',
    "{ type: 'act', id: 9_001, page: null, action: { type: 'touch' }, helper: 'B07' }",
  ),
  said('what main says: it is over', "{ type: 'stop' }"),
  said(
    'what main says: staff are there',
    "{ type: 'help', helper: { staffId: 'B07', name: 'Budi', credentialId: null } }",
  ),
  said('what main says: another visit begins', "{ type: 'open', interrupted: null }"),
  said('what it says itself', "{ type: 'snapshot', snapshot: { screen: { name: 'menu' } } }"),
  said('that staff would help', act("{ type: 'staffHelp' }")),
  onPort(
    'the visit is told of presses on the staff’s place',
    `let answer; for (let n = 0; n < 9; n += 1) answer = await say(${act("{ type: 'staffUnlockTap' }")}); return answer`,
  ),
  onPort(
    'the visit is told a photo in a buffer that was handed over',
    `const jpeg = new Uint8Array([255, 216, 255, 224, 0]); return say(${act("{ type: 'usePhoto', jpeg }")}, [jpeg.buffer])`,
  ),
  onPort(
    'the visit is told a canvas that was handed over',
    `const jpeg = new OffscreenCanvas(9, 9); return say(${act("{ type: 'usePhoto', jpeg }")}, [jpeg])`,
  ),
  said('a picture of the page’s', act("{ type: 'usePhoto', jpeg: new ImageData(9, 9) }")),
  said('a photo of half a gigabyte', act("{ type: 'usePhoto', jpeg: new Uint8Array(5e8) }")),
  said(
    'an answer of a hundred million letters',
    act("{ type: 'answer', question: 'signInEmail', value: 'x'.repeat(1e8) }"),
  ),
  said('a million fields', `{ ...${act(TOUCH)}, ...Array.from({ length: 1e6 }, () => 1) }`),
  ...[1_000, 100_000].map((levels) =>
    said(
      `${levels} levels`,
      `(() => { let it = {}; for (let n = 0; n < ${levels}; n += 1) it = { it }; return it })()`,
    ),
  ),
  said(
    'to read what is longer than any page',
    "{ type: 'speak', id: 9_001, spoken: { words: 'a'.repeat(1e6), language: 'id' } }",
  ),
  onPort(
    'a prototype polluted in the visit’s process',
    `const action = '{"type":"touch","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
     await say({ type: 'act', id: 9_001, page: null, action: JSON.parse(action) });
     return say(JSON.parse('{"type":"act","id":9002,"page":null,"action":' + action + ',"__proto__":{"polluted":1}}'))`,
    async ({ visitProcess }) =>
      (await runInVisit(visitProcess(), "'polluted' in {}").catch(String)) !== false,
  ),
  onPort(
    'ports without end',
    `let answer; for (let n = 0; n < 50; n += 1) answer = await say(${act(TOUCH)}, [new MessageChannel().port1]); return answer`,
    () => false,
  ),
  flood('fifty thousand touches past the preload script', 50_000, act(TOUCH, 'n')),
  flood('fifty thousand messages that are none', 50_000, '{ n }'),
  flood(
    'fifty thousand pages to be read',
    50_000,
    "{ type: 'speak', id: n, spoken: { words: 'a', language: 'id' } }",
  ),
  flood('three hundred photos of 4 MB', 300, act("{ type: 'usePhoto', jpeg: new Uint8Array(4e6) }", 'n')),
];
