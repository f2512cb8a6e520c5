import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '../../support/branch/branch.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { underTest } from '../../support/kiosk/under-test.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('the page has no Node, no Electron, and five calls into the kiosk', async ({ branch: { kiosk } }) => {
  const page = await kiosk.start();
  const reach = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    kiosk: Object.keys(Reflect.get(globalThis, 'kiosk')).sort(),
  }));
  expect(reach).toEqual({ node: [], kiosk: ['act', 'getSnapshot', 'languagePacks', 'onSnapshot', 'speak'] });
});

test('the page is served with a policy that allows our own files only', async ({ branch: { kiosk } }) => {
  const page = await kiosk.start();
  const policy = await page.evaluate(async () => {
    const answer = await fetch('/index.html');
    return answer.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  // WebAssembly and sound are let in beside our own files, and nothing else.
  const others = policy.replace("script-src 'self' 'wasm-unsafe-eval';", '').replace('media-src data:;', '');
  expect(others).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  const inline = await page.evaluate(() => {
    const script = document.createElement('script');
    document.head.append(script);
    try {
      script.textContent = 'globalThis.planted = true';
    } catch {
      return 'refused';
    }
    return 'planted' in globalThis ? 'ran' : 'refused';
  });
  expect(inline).toBe('refused');
});

test('the page cannot go elsewhere, open windows, or reach the network', async ({
  branch: { kiosk, headOffice },
}) => {
  const page = await kiosk.start();
  const before = page.url();
  const opened = await page.evaluate(() => window.open('https://contoh.id') === null);
  await page.evaluate((url) => location.assign(url), headOffice.url).catch(() => undefined);
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'reached',
        () => 'refused',
      ),
    headOffice.url,
  );
  expect({ opened, fetched, url: page.url() }).toEqual({ opened: true, fetched: 'refused', url: before });
});

test('no dialog of the system, no download, no second page comes from a script', async ({
  branch: { kiosk },
}) => {
  const page = await kiosk.start();
  const answers = await page.evaluate(() => {
    const field = document.createElement('input');
    field.type = 'file';
    field.click();
    const link = document.createElement('a');
    link.download = 'out.txt';
    link.href = URL.createObjectURL(new Blob(['out']));
    link.click();
    location.href = 'about:blank';
    return [confirm('out'), 'showOpenFilePicker' in window];
  });
  expect(answers).toEqual([false, false]);
  await expect(page).toHaveURL('anjungan://kiosk/index.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.id.attract.title);
});

test('no blob is shown, played or read by its address, and no picture is shown but files of ours', async ({
  branch: { kiosk },
}) => {
  const page = await kiosk.start();
  await page.evaluate(() => {
    const refused: string[] = [];
    Reflect.set(globalThis, 'refused', refused);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      refused.push(`${effectiveDirective} ${blockedURI}`);
    });
    const blob = URL.createObjectURL(new Blob(['out']));
    new Image().src = blob;
    new Image().src = 'data:image/png,out';
    new Audio().src = blob;
    void fetch(blob).catch(() => undefined);
  });
  await expect
    .poll(() => page.evaluate(() => [...Reflect.get(globalThis, 'refused')].sort()))
    .toEqual(['connect-src blob', 'img-src blob', 'img-src data', 'media-src blob']);
});

test('a page that hangs, or closes its window, is back where the visit was', async ({
  branch: { folder, headOffice, kiosk },
}) => {
  const watchful = { page: { pingSeconds: 0.5, answerSeconds: 2 } };
  const watched = new Kiosk(kiosk.folder, { provisioning: await provision(folder, headOffice, watchful) });
  const visitor = new Visitor(await watched.start());
  await visitor.begin();
  const heading = () =>
    watched.program.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "document.querySelector('h1')?.textContent",
        ),
        new Promise((give) => setTimeout(give, 200)),
      ]),
    );
  for (const script of ['for (;;) {}', 'window.close()']) {
    await watched.program.evaluate(({ BrowserWindow }, code) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code);
    }, script);
    await expect.poll(heading).not.toBe(words.id.signIn.title);
    await expect.poll(heading).toBe(words.id.signIn.title);
  }
  await watched.stop();
});

test('what is no action of the kiosk is refused, and the visit stays where it is', async ({
  branch: { kiosk },
}) => {
  const page = await kiosk.start();
  const wrong = [
    null,
    'start',
    { type: 'format' },
    { type: 'changeSettings', change: { language: 'xx' } },
    { type: 'answer', question: 'registerNik', value: 'x'.repeat(10_000) },
    { type: 'usePhoto', jpeg: new Uint8Array([1, 2, 3, 4]) },
  ];
  const answers = await page.evaluate(async (inputs) => {
    const bridge: { act(input: unknown): Promise<void> } = Reflect.get(globalThis, 'kiosk');
    const tried = inputs.map((input) =>
      bridge.act(input).then(
        () => 'taken',
        (error: Error) => error.message,
      ),
    );
    return Promise.all(tried);
  }, wrong);
  for (const answer of answers) expect(answer).toContain('this is no action of the kiosk page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.id.attract.title);
});

test('the packaged build has its fuses set; only the one that tests attach by is left open', async () => {
  const wire = await getCurrentFuseWire(underTest('packaged', 'portrait').executablePath);
  const open = Object.entries(FuseV1Options)
    .filter(
      ([name, option]) =>
        Number.isNaN(Number(name)) && String.fromCharCode(Number(wire[option as FuseV1Options])) === '1',
    )
    .map(([name]) => name);
  expect(open.sort()).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'EnableNodeCliInspectArguments',
    'OnlyLoadAppFromAsar',
  ]);
});
