import type { Attempt } from '../attempt.ts';
import type { Testbed } from '../testbed.ts';

/** For a port to the visit first, and then for what staff may. */
const ASK = `kiosk.getSnapshot().catch(() => kiosk.act({ type: 'staffUnlockTap' }))
  .then(() => 'answered', (error) => error.message)`;

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
