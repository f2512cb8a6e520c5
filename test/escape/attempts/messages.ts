import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempt } from '../attempt.ts';
import { comeOf } from './come-of.ts';
import { inPage } from './in-page.ts';

const act = (name: string, input: string) => inPage(`act(${name})`, `await kiosk.act(${input}); return true`);
/** Good in form, senseless where it stands: it is taken and changes nothing. */
const ignored = (name: string, input: string) =>
  inPage(
    `${name} where it does not belong`,
    `const before = document.querySelector('h1').textContent;
     await kiosk.act(${input}, (await kiosk.getSnapshot()).page);
     await new Promise((r) => setTimeout(r, 150)); return document.querySelector('h1').textContent !== before`,
  );

/** By then it has begun. */
const BEGUN_MS = 300;

/** The visit goes on, or is ended; in both cases the kiosk is there for whoever comes. */
function flood(name: string, message: string): Attempt {
  // Later, since a script that did not answer would be run once more in the page that takes the place of this one.
  const { run } = inPage(
    name,
    `setTimeout(() => { for (let n = 0; n < 50_000; n += 1) void ${message}.catch(() => {}) })`,
  );
  return {
    name,
    longestMs: 40_000,
    async run(testbed) {
      const before = await testbed.heading();
      await run(testbed);
      await sleep(BEGUN_MS);
      return comeOf(testbed, before);
    },
  };
}

/** Messages from our page that are none. */
export const shapes: readonly Attempt[] = [
  act('nothing', ''),
  act('null', 'null'),
  act('a number', '42'),
  act('a text', "'start'"),
  act('a list', "['start']"),
  act('an empty object', '{}'),
  act('an unknown type', "{ type: 'exit' }"),
  act('a type that is a list', "{ type: ['start'] }"),
  act('a type of the prototype', "{ type: 'constructor' }"),
  act('__proto__ as the type', 'JSON.parse(\'{"__proto__": {"type": "start"}}\')'),
  act('a function', '{ type: () => 1 }'),
  act('a symbol', "{ type: Symbol('start') }"),
  act('a circle', "(() => { const o = { type: 'x' }; o.self = o; return o })()"),
  act('a date', 'new Date()'),
  act('a map', "new Map([['type', 'start']])"),
  act('a large number', '12345678901234567890n'),
  act('a window', 'window'),
  act('a proxy', "new Proxy({ type: 'start' }, {})"),
  act(
    'a text of ten million characters',
    "{ type: 'answer', question: 'registerNik', value: 'x'.repeat(1e7) }",
  ),
  act('a photo of 40 MB', "{ type: 'usePhoto', jpeg: new Uint8Array(4e7) }"),
  act('a photo that is text', "{ type: 'usePhoto', jpeg: 'file:///etc/passwd' }"),
  act('a photo that is no JPEG', "{ type: 'usePhoto', jpeg: new Uint8Array([60, 115, 118, 103]) }"),
  act(
    'ten thousand levels',
    "(() => { let o = { type: 'x' }; for (let i = 0; i < 1e4; i += 1) o = { o }; return o })()",
  ),
  act('a language that is none', "{ type: 'changeSettings', change: { language: '../../etc' } }"),
  act('a claim id that is none', "{ type: 'openClaim', claimId: \"' OR 1=1 --\" }"),
  act('staff’s action without whom', "{ type: 'staffChoose' }"),
  act('staff’s action that is none', "{ type: 'staffOut' }"),
  ignored('staffHelp', "{ type: 'staffHelp' }"),
  ignored('staffOpen', "{ type: 'staffOpen', page: 'people' }"),
  ignored('staffLeave', "{ type: 'staffLeave', to: 'exit' }"),
  ignored('enrol', "{ type: 'enrol', value: '7K3MQ9XW2BDD' }"),
  ignored('submitClaim', "{ type: 'submitClaim' }"),
  ignored('another claim', "{ type: 'openClaim', claimId: '01890000-0000-7000-8000-000000000000' }"),
  ignored('usePhoto', "{ type: 'usePhoto', jpeg: new Uint8Array([255, 216, 255, 224, 0]) }"),
  ignored('dataIsRight', "{ type: 'dataIsRight' }"),
  ignored('answer to another question', "{ type: 'answer', question: 'accountNumber', value: '1' }"),
  {
    name: 'a prototype polluted through a message',
    async run({ page, kiosk }) {
      await page
        .evaluate(() => window.kiosk.act(JSON.parse('{"type":"start","__proto__":{"polluted":"yes"}}'), ''))
        .catch(() => undefined);
      const polluted = await kiosk.program.evaluate(() => Reflect.has({}, 'polluted'));
      return { result: 'nothing was polluted', succeeded: polluted };
    },
  },
  inPage(
    'words that are too long to be read',
    "return kiosk.speak({ words: 'a'.repeat(1e6), language: 'id' })",
  ),
  inPage(
    'words that are none to be read',
    'return kiosk.speak({ words: { toString: () => "a" }, language: "id" })',
  ),
  inPage(
    'a port of somebody else’s in place of the visit’s',
    `const { port1, port2 } = new MessageChannel(); let heard = ''; port1.onmessage = () => { heard = 'heard' };
     window.postMessage('kiosk:visit-port', '*', [port2]);
     const more = new MessageChannel(); more.port1.onmessage = port1.onmessage;
     dispatchEvent(new MessageEvent('message', { data: 'kiosk:visit-port', ports: [more.port2] }));
     await kiosk.act({ type: 'touch' }); await new Promise((r) => setTimeout(r, 200)); return heard`,
  ),
  inPage(
    'a screen of somebody else’s',
    `let shown = ''; kiosk.onSnapshot((snapshot) => { if (snapshot.forged) shown = 'shown' });
     const data = { type: 'snapshot', snapshot: { forged: true } };
     window.postMessage(data, '*'); dispatchEvent(new MessageEvent('message', { data }));
     await kiosk.act({ type: 'touch' }); await new Promise((r) => setTimeout(r, 200)); return shown`,
  ),
  flood('fifty thousand messages at once', 'kiosk.act({ type: "x" })'),
  flood('fifty thousand touches at once', 'kiosk.act({ type: "touch" })'),
  flood(
    'fifty thousand choices of a member of staff at once',
    'kiosk.act({ type: "staffChoose", staffId: "B07" })',
  ),
  flood('fifty thousand actions of staff that are none at once', 'kiosk.act({ type: "staffOut" })'),
  flood('fifty thousand words to be read at once', 'kiosk.speak({ words: "a", language: "id" })'),
];
