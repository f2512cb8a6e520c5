import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';
import { inPage } from './in-page.ts';

const act = (name: string, input: string) => inPage(`act(${name})`, `await kiosk.act(${input}); return true`);
/** Good in form, senseless where it stands: it is taken and changes nothing. */
const ignored = (name: string, input: string) =>
  inPage(
    `${name} where it does not belong`,
    `const before = document.querySelector('h1').textContent; await kiosk.act(${input});
     await new Promise((r) => setTimeout(r, 150)); return document.querySelector('h1').textContent !== before`,
  );

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
  ignored('submitClaim', "{ type: 'submitClaim' }"),
  ignored('another claim', "{ type: 'openClaim', claimId: '01890000-0000-7000-8000-000000000000' }"),
  ignored('usePhoto', "{ type: 'usePhoto', jpeg: new Uint8Array([255, 216, 255, 224, 0]) }"),
  ignored('dataIsRight', "{ type: 'dataIsRight' }"),
  ignored('answer to another question', "{ type: 'answer', question: 'accountNumber', value: '1' }"),
  {
    name: 'a prototype polluted through a message',
    async run({ page, kiosk }) {
      await page
        .evaluate(() => window.kiosk.act(JSON.parse('{"type":"start","__proto__":{"polluted":"yes"}}')))
        .catch(() => undefined);
      const polluted = await kiosk.program.evaluate(() => Reflect.has({}, 'polluted'));
      return { result: 'nothing was polluted', succeeded: polluted };
    },
  },
  inPage(
    'fifty thousand messages at once',
    'await Promise.allSettled(Array.from({ length: 50_000 }, () => kiosk.act({ type: "x" })))',
  ),
];

const ASK = 'kiosk.getSnapshot().then(() => "answered", (error) => error.message)';

/** A page of somebody else's in the same program, with the same preload script. */
async function fromAnotherPage(testbed: Testbed, url: string): Promise<string> {
  return testbed.kiosk.program.evaluate(
    async ({ app, BrowserWindow, session }, { address, ask }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          session: session.fromPartition('visit', { cache: false }),
          preload: `${app.getAppPath()}/dist/preload/preload.cjs`,
          sandbox: true,
        },
      });
      try {
        await window.loadURL(address);
        return await window.webContents.executeJavaScript(ask);
      } catch (error) {
        return String(error);
      } finally {
        window.destroy();
      }
    },
    { address: url, ask: ASK },
  );
}

/** A frame in our own page, made as `how` says: what its own script gets when it asks. */
async function fromFrame({ kiosk }: Testbed, how: string): Promise<string> {
  return kiosk.program.evaluate(
    async ({ BrowserWindow }, { make, ask }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!page) return 'there is no page';
      await page.executeJavaScript(make);
      const [frame] = page.mainFrame.frames;
      if (!frame) return 'there is no frame';
      const result = await frame.executeJavaScript(ask).catch(String);
      await page.executeJavaScript('document.querySelector("iframe").remove()');
      return String(result).split('\n')[0] ?? '';
    },
    {
      make: `{ const frame = document.createElement('iframe'); ${how}; document.body.append(frame) }`,
      ask: ASK,
    },
  );
}

/** A frame that was taken out of our page, by the hold that a script kept of it. */
async function fromFrameThatIsGone({ kiosk }: Testbed): Promise<string> {
  return kiosk.program.evaluate(async ({ BrowserWindow }) => {
    const result: unknown = await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `{
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const { contentWindow } = frame;
        frame.remove();
        contentWindow.kiosk ? 'answered' : 'there is no bridge in the frame';
      }`,
    );
    return String(result);
  });
}

const sender = (name: string, ask: (testbed: Testbed) => Promise<string>): Attempt => ({
  name,
  async run(testbed) {
    const result = await ask(testbed);
    return { result, succeeded: result === 'answered' };
  },
});

export const senders: readonly Attempt[] = [
  sender('a message from a second page of ours', (testbed) =>
    fromAnotherPage(testbed, 'anjungan://kiosk/index.html'),
  ),
  sender('a message from an empty second page', (testbed) => fromAnotherPage(testbed, 'about:blank')),
  sender('a message from a second page with other content', (testbed) =>
    fromAnotherPage(testbed, 'data:text/html,<title>other</title>'),
  ),
  sender('a message from a frame in our page', (testbed) => fromFrame(testbed, '')),
  sender('a message from a frame that is gone', fromFrameThatIsGone),
  sender('a message from our page on another origin', (testbed) =>
    fromFrame(testbed, "frame.sandbox = 'allow-scripts'; frame.src = location.href"),
  ),
];
