import type { Attempt } from '../attempt.ts';
import { inPage } from './in-page.ts';

/** Devices, permissions and dialogs of the system, asked for by a script right after a touch. */
export const devices: readonly Attempt[] = [
  inPage(
    'camera outside the photo step',
    'return await navigator.mediaDevices.getUserMedia({ video: true })',
  ),
  inPage('microphone', 'return await navigator.mediaDevices.getUserMedia({ audio: true })'),
  inPage(
    'camera and microphone',
    'return await navigator.mediaDevices.getUserMedia({ video: true, audio: true })',
  ),
  inPage('the screen', 'return await navigator.mediaDevices.getDisplayMedia({ video: true })'),
  inPage(
    'the screen as a desktop source',
    "return await navigator.mediaDevices.getUserMedia({ video: { mandatory: { chromeMediaSource: 'desktop' } } })",
  ),
  inPage(
    'names of the devices',
    "return (await navigator.mediaDevices.enumerateDevices()).map((d) => d.label).join('')",
  ),
  inPage('place', 'return await new Promise((r, j) => navigator.geolocation.getCurrentPosition(r, j))'),
  inPage('notifications', "const p = await Notification.requestPermission(); return p === 'granted'"),
  inPage(
    'a notification',
    "return await new Promise((r, j) => { const n = new Notification('out'); n.onshow = r; n.onerror = j })",
  ),
  inPage('clipboard read', 'return await navigator.clipboard.readText()'),
  inPage('clipboard written', "await navigator.clipboard.writeText('out'); return true"),
  inPage('serial port', 'return await navigator.serial.requestPort()'),
  inPage('USB', 'return await navigator.usb.requestDevice({ filters: [] })'),
  inPage('HID', 'return (await navigator.hid.requestDevice({ filters: [] })).length'),
  inPage('Bluetooth', 'return await navigator.bluetooth.requestDevice({ acceptAllDevices: true })'),
  inPage('MIDI', 'return await navigator.requestMIDIAccess({ sysex: true })'),
  inPage('screen lock', "return await navigator.wakeLock.request('screen')"),
  inPage('idle detection', "return (await IdleDetector.requestPermission()) === 'granted'"),
  inPage('storage that stays', 'return await navigator.storage.persist()'),
  inPage('fonts of the system', 'return (await queryLocalFonts()).length'),
  inPage('other screens', 'return await getScreenDetails()'),
  inPage(
    'payment',
    "return await new PaymentRequest([{ supportedMethods: 'https://contoh.id/pay' }], { total: { label: 'x', amount: { currency: 'IDR', value: '1' } } }).show()",
  ),
  inPage(
    'a passkey',
    'return await navigator.credentials.create({ publicKey: { challenge: new Uint8Array(16), rp: { name: "x" }, user: { id: new Uint8Array(8), name: "x", displayName: "x" }, pubKeyCredParams: [{ type: "public-key", alg: -7 }] } })',
  ),
  inPage('sharing', "return (await navigator.share({ text: 'x' })) === undefined"),
  inPage(
    'pointer lock',
    'document.body.requestPointerLock(); await new Promise((r) => setTimeout(r, 200)); return document.pointerLockElement',
  ),
  inPage(
    'keyboard lock',
    'await navigator.keyboard.lock(); const layout = await navigator.keyboard.getLayoutMap(); return layout.size',
  ),
  inPage('full screen left', 'await document.exitFullscreen()'),
  inPage(
    'full screen taken by an element',
    'await document.documentElement.requestFullscreen(); await document.exitFullscreen()',
  ),
  inPage('the window moved and sized', 'moveTo(200, 200); resizeTo(300, 300)'),
  inPage('an alert', "alert('out')"),
  inPage('a confirmation', "return confirm('out')"),
  inPage('a question', "return prompt('out')"),
  inPage('the dialog to print', 'print()'),
  inPage('a protocol of one’s own', "navigator.registerProtocolHandler('web+out', 'anjungan://kiosk/?%s')"),
];

/** What the photo step may not have, beside the camera that it may. */
export const devicesInPhoto: readonly Attempt[] = [
  inPage('microphone in the photo step', 'return await navigator.mediaDevices.getUserMedia({ audio: true })'),
  inPage(
    'camera and microphone in the photo step',
    'return await navigator.mediaDevices.getUserMedia({ video: true, audio: true })',
  ),
  inPage(
    'the screen in the photo step',
    'return await navigator.mediaDevices.getDisplayMedia({ video: true })',
  ),
  inPage(
    'the camera from an empty frame',
    "const f = document.createElement('iframe'); f.srcdoc = ''; document.body.append(f); await new Promise((r) => setTimeout(r, 100)); f.contentWindow.parent = null; const s = await f.contentDocument.defaultView.navigator.mediaDevices.getUserMedia({ video: { deviceId: { exact: 'x' } } }); return s",
  ),
  inPage(
    'the camera as a small window',
    "return await document.querySelector('video').requestPictureInPicture()",
  ),
];

/** Files: into the page, out of the page, and the dialogs that show the disk. */
export const files: readonly Attempt[] = [
  inPage(
    'a file field',
    "const i = document.createElement('input'); i.type = 'file'; document.body.append(i); i.click(); i.remove()",
  ),
  inPage(
    'a file field by its label',
    "const l = document.createElement('label'); const i = document.createElement('input'); i.type = 'file'; l.append(i); document.body.append(l); l.click(); l.remove()",
  ),
  inPage(
    'a file field that is not in the page',
    "const i = document.createElement('input'); i.type = 'file'; i.webkitdirectory = true; i.click()",
  ),
  inPage(
    'a file field’s picker',
    "const i = document.createElement('input'); i.type = 'file'; document.body.append(i); i.showPicker(); i.remove()",
  ),
  inPage(
    'a colour field’s picker',
    "const i = document.createElement('input'); i.type = 'color'; document.body.append(i); i.showPicker(); await new Promise((r) => setTimeout(r, 400)); i.remove()",
  ),
  inPage('showOpenFilePicker', 'return await showOpenFilePicker()'),
  inPage('showSaveFilePicker', 'return await showSaveFilePicker()'),
  inPage('showDirectoryPicker', 'return await showDirectoryPicker()'),
  inPage(
    'a download of a blob',
    "const a = document.createElement('a'); a.download = 'out.txt'; a.href = URL.createObjectURL(new Blob(['out'])); document.body.append(a); a.click()",
  ),
  inPage(
    'a download of a data address',
    "const a = document.createElement('a'); a.download = 'out.txt'; a.href = 'data:text/plain,out'; document.body.append(a); a.click()",
  ),
  inPage(
    'a download of our own page',
    "const a = document.createElement('a'); a.download = 'out.html'; a.href = '/index.html'; document.body.append(a); a.click()",
  ),
  inPage(
    'a download from outside',
    "const a = document.createElement('a'); a.download = 'out.html'; a.href = OUTSIDE; document.body.append(a); a.click()",
  ),
  {
    name: 'a file dropped on the page',
    async run({ touch, file }) {
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await touch.send('Input.dispatchDragEvent', { type, x: 540, y: 900, data });
      }
      return { result: 'the page stays' };
    },
  },
  {
    name: 'a file dropped on the field',
    async run({ touch, file, page }) {
      const box = await page.locator('input').first().boundingBox();
      const at = { x: (box?.x ?? 500) + 30, y: (box?.y ?? 500) + 20 };
      const data = { items: [], files: [file], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await touch.send('Input.dispatchDragEvent', { type, ...at, data });
      }
      return {
        result: 'the page stays',
        succeeded: (await page.locator('input').first().inputValue()) !== '',
      };
    },
  },
  {
    name: 'a link dropped on the page',
    async run({ touch, listener }) {
      const link = { mimeType: 'text/uri-list', data: `http://127.0.0.1:${listener.port}/` };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        const data = { items: [link], files: [], dragOperationsMask: 1 };
        await touch.send('Input.dispatchDragEvent', { type, x: 540, y: 900, data });
      }
      return { result: 'the page stays' };
    },
  },
];
