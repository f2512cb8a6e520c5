import type { Attempt } from '../attempt.ts';
import { inPage } from './in-page.ts';

/** Leaves the element in the page for a moment, so that what it loads is asked for. */
const shown = (tag: string, set: string) =>
  `const element = document.createElement('${tag}'); ${set}; document.body.append(element);
   await new Promise((settled) => setTimeout(settled, 300)); element.remove();`;

const going = (address: string) => inPage(`location = ${address}`, `location.href = '${address}'`);
const opening = (address: string) =>
  inPage(`window.open(${address})`, `return window.open('${address}', '_blank', 'width=300,height=300')`);
const clicking = (name: string, set: string) =>
  inPage(
    `a link to ${name}`,
    `const a = document.createElement('a'); ${set}; document.body.append(a); a.click()`,
  );

/** To other pages, other windows, other programs. */
export const navigation: readonly Attempt[] = [
  going('https://contoh.id/'),
  going('file:///etc/passwd'),
  going('data:text/html,<h1>out</h1>'),
  going('about:blank'),
  going('javascript:document.title="ran"'),
  going('chrome://gpu'),
  going('chrome://settings'),
  going('devtools://devtools/bundled/inspector.html'),
  going('view-source:anjungan://kiosk/index.html'),
  going('anjungan://elsewhere/index.html'),
  going('anjungan://kiosk/../../../../etc/passwd'),
  going('ftp://127.0.0.1/'),
  going('mailto:a@contoh.id'),
  going('tel:175'),
  going('sms:175'),
  going('intent://scan/#Intent;end'),
  going('x-scheme-handler:anything'),
  going('ms-settings:'),
  inPage('location = the listener', 'location.href = OUTSIDE'),
  inPage('location.replace(the listener)', 'location.replace(OUTSIDE)'),
  inPage(
    'a page made of a blob',
    "location.href = URL.createObjectURL(new Blob(['out'], { type: 'text/html' }))",
  ),
  inPage('history.pushState to another origin', "history.pushState({}, '', OUTSIDE); return true"),
  inPage('document.write of another page', "document.open(); document.write('<h1>out</h1>'); return true"),
  inPage(
    'a page that asks to stay',
    'addEventListener("beforeunload", (e) => { e.returnValue = "x" }); location.reload()',
  ),
  opening('about:blank'),
  opening('anjungan://kiosk/index.html'),
  opening('https://contoh.id/'),
  opening('file:///'),
  inPage(
    'window.open as a pop-up, then moved',
    "const w = window.open('', 'x', 'popup'); w.moveTo(0, 0); return true",
  ),
  inPage('window.close()', 'window.close()'),
  inPage('document picture-in-picture', 'return documentPictureInPicture.requestWindow()'),
  clicking('another tab', "a.href = 'https://contoh.id/'; a.target = '_blank'"),
  clicking('the disk', "a.href = 'file:///etc/passwd'"),
  clicking('a mail program', "a.href = 'mailto:a@contoh.id'"),
  clicking('JavaScript', 'a.href = \'javascript:void(document.title="ran")\''),
  clicking('a ping', "a.href = '#'; a.ping = OUTSIDE"),
  inPage(
    'a form that is sent elsewhere',
    "const f = document.createElement('form'); f.action = OUTSIDE; f.method = 'post'; document.body.append(f); f.submit()",
  ),
  inPage(
    'a refresh in the head',
    shown('meta', "element.httpEquiv = 'refresh'; element.content = '0;url=' + OUTSIDE"),
  ),
  inPage(
    'a base for all addresses',
    `${shown('base', 'element.href = OUTSIDE')} return document.baseURI.startsWith(OUTSIDE)`,
  ),
];

/** Code that did not come with the kiosk. */
export const code: readonly Attempt[] = [
  inPage('eval', "return (0, eval)('6 * 7')"),
  inPage('new Function', "return new Function('return 42')()"),
  inPage(
    'setTimeout of a text',
    "delete globalThis.ran; setTimeout('globalThis.ran = 1', 0); await new Promise((r) => setTimeout(r, 50)); return globalThis.ran",
  ),
  inPage(
    'an inline script',
    "const s = document.createElement('script'); s.textContent = 'globalThis.inlineRan = 1'; document.head.append(s); return globalThis.inlineRan",
  ),
  inPage(
    'a script in innerHTML',
    "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"globalThis.htmlRan=1\">'); return globalThis.htmlRan",
  ),
  inPage(
    'an event handler in an attribute',
    "const b = document.createElement('button'); b.setAttribute('onclick', 'globalThis.attributeRan = 1'); document.body.append(b); b.click(); b.remove(); return globalThis.attributeRan",
  ),
  inPage(
    'an inline style',
    "const s = document.createElement('style'); s.textContent = 'body { --planted: 1 }'; document.head.append(s); const v = getComputedStyle(document.body).getPropertyValue('--planted'); s.remove(); return v",
  ),
  inPage(
    'a style attribute',
    "const d = document.createElement('div'); d.setAttribute('style', 'opacity: 0.5'); document.body.append(d); const v = getComputedStyle(d).opacity !== '1'; d.remove(); return v",
  ),
  inPage(
    'a script from outside',
    "const s = document.createElement('script'); s.src = OUTSIDE; document.head.append(s); return true",
  ),
  inPage('a style sheet from outside', shown('link', "element.rel = 'stylesheet'; element.href = OUTSIDE")),
  inPage('import() from outside', 'return import(OUTSIDE)'),
  inPage('import() of a data address', "return import('data:text/javascript,export default 1')"),
  inPage(
    'import() of a blob',
    "return import(URL.createObjectURL(new Blob(['export default 1'], { type: 'text/javascript' })))",
  ),
  inPage('a worker made of a blob', "return new Worker(URL.createObjectURL(new Blob(['1'])))"),
  inPage(
    'another worker by the policy of ours',
    "return trustedTypes.createPolicy('face-worker', { createScriptURL: (x) => x }).createScriptURL(OUTSIDE) && new Worker(trustedTypes.createPolicy('other', {}).createScriptURL(OUTSIDE))",
  ),
  inPage('a service worker', "return navigator.serviceWorker.register('/index.js')"),
  inPage('a shared worker', 'return new SharedWorker(OUTSIDE)'),
  inPage(
    'a worklet from outside',
    'const a = new AudioContext(); await a.audioWorklet.addModule(OUTSIDE); return true',
  ),
  inPage(
    'an own frame with a script',
    `${shown('iframe', "element.srcdoc = '<script>parent.framed = 1</script>'")} return globalThis.framed`,
  ),
  inPage('a frame from outside', shown('iframe', 'element.src = OUTSIDE')),
  inPage(
    'a frame of the disk',
    `${shown('iframe', "element.src = 'file:///etc/passwd'")} return frames[0]?.document?.body?.innerText`,
  ),
  inPage('a plug-in', shown('object', 'element.data = OUTSIDE')),
  inPage('a webview', shown('webview', 'element.src = OUTSIDE')),
  inPage(
    'Node in an empty frame',
    shown('iframe', '') +
      " const f = document.createElement('iframe'); document.body.append(f); const w = f.contentWindow; const got = w.require || w.process || w.kiosk; f.remove(); return got",
  ),
  inPage('require', "return require('child_process')"),
  inPage('process', "return process.binding('fs')"),
  inPage(
    'Electron by a prototype',
    'const all = Object.getOwnPropertyNames(kiosk); return all.find((name) => /ipc|electron|send/i.test(name))',
  ),
  inPage('the bridge replaced', "kiosk.act = () => 'mine'; return kiosk.act.toString().includes('mine')"),
  inPage(
    'the world behind the bridge',
    "const f = kiosk.getSnapshot.constructor; return f('return process')()",
  ),
];

/** Over the network. */
export const network: readonly Attempt[] = [
  inPage('fetch', 'return (await fetch(OUTSIDE)).status'),
  inPage(
    'fetch without waiting for an answer',
    "return (await fetch(OUTSIDE, { mode: 'no-cors', keepalive: true })).type",
  ),
  inPage('fetch of the disk', "return (await fetch('file:///etc/passwd')).text()"),
  inPage(
    'fetch out of our folder',
    "const a = await fetch('/%2e%2e/%2e%2e/package.json'); return a.ok && a.text()",
  ),
  inPage('fetch of the main program', "const a = await fetch('/../main/main.js'); return a.ok && a.text()"),
  inPage(
    'XMLHttpRequest',
    "return await new Promise((r, j) => { const x = new XMLHttpRequest(); x.open('GET', OUTSIDE); x.onload = () => r(x.status); x.onerror = j; x.send() })",
  ),
  inPage(
    'WebSocket',
    "return await new Promise((r, j) => { const s = new WebSocket('ws://127.0.0.1:' + PORT); s.onopen = r; s.onerror = j })",
  ),
  inPage(
    'EventSource',
    'return await new Promise((r, j) => { const s = new EventSource(OUTSIDE); s.onopen = r; s.onerror = j })',
  ),
  inPage('sendBeacon', "navigator.sendBeacon(OUTSIDE, 'x')"),
  inPage(
    'WebTransport',
    "const t = new WebTransport('https://127.0.0.1:' + PORT); await t.ready; return true",
  ),
  inPage(
    'WebRTC',
    "const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:' + PORT }, { urls: 'turn:127.0.0.1:' + PORT + '?transport=tcp', username: 'x', credential: 'y' }] }); c.createDataChannel('x'); const found = []; c.onicecandidate = (e) => e.candidate && found.push(e.candidate.candidate); await c.setLocalDescription(); await new Promise((r) => setTimeout(r, 800)); c.close(); return found.join()",
  ),
  inPage(
    'a picture',
    'await new Promise((r, j) => { const i = new Image(); i.onload = r; i.onerror = j; i.src = OUTSIDE }); return true',
  ),
  inPage('a font', "await new FontFace('x', 'url(' + OUTSIDE + ')').load(); return true"),
  inPage('a video', shown('video', 'element.src = OUTSIDE; element.load()')),
  inPage('a prefetch', shown('link', "element.rel = 'prefetch'; element.href = OUTSIDE")),
  inPage('a preconnect', shown('link', "element.rel = 'preconnect'; element.href = OUTSIDE")),
  inPage(
    'a name to be looked up',
    shown('link', "element.rel = 'dns-prefetch'; element.href = '//contoh.id'"),
  ),
];
