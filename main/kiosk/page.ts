import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Session } from 'electron';

const SCHEME = 'anjungan';
/** The one page there is. A scheme of its own has no file system behind it, unlike file://. */
export const PAGE_ORIGIN = `${SCHEME}://kiosk`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;
/** Shown for a moment between two visits. */
export const BLANK_URL = `${SCHEME}://between/`;

/** To be registered before Electron is ready: secure, so that the camera may be asked for. */
export const pageScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
};

/** Everything is shut but our own files; the page holds react-aria's style element, so that it injects none. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // WebAssembly may be compiled, JavaScript text may not: the check of the face needs the first.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  // No address of a blob, whose bytes would lie in main; a data: address stays in the page's process.
  "img-src 'self'",
  'media-src data:',
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // Without what is not named here: dialogs and printing, pop-ups, forms, downloads, other programs' addresses.
  'sandbox allow-scripts allow-same-origin',
  "require-trusted-types-for 'script'",
  // The only addresses that may become scripts: the workers that look at faces and at documents (renderer/camera/analysis/open-worker.ts).
  'trusted-types face-worker document-worker',
].join('; ');

/** The camera is the one device of which the page may hear at all. */
const PERMISSIONS_POLICY = [
  'camera=(self)',
  ...[
    'accelerometer',
    'bluetooth',
    'clipboard-read',
    'clipboard-write',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'keyboard-map',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'publickey-credentials-create',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'storage-access',
    'usb',
    'web-share',
    'window-management',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
].join(', ');

/** Serves the built page out of `folder` under our scheme, with the security headers on every answer. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    if (request.url === BLANK_URL) return new Response('', { headers: securityHeaders('text/html') });
    const { host, pathname } = new URL(request.url);
    const file = normalize(decodeURIComponent(pathname));
    const type = TYPES[extname(file)];
    if (host !== 'kiosk' || request.method !== 'GET' || !type || file.includes('..')) {
      return new Response('not found', { status: 404 });
    }
    try {
      const content = await readFile(join(folder, file));
      return new Response(new Uint8Array(content), { headers: securityHeaders(type) });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
}

function securityHeaders(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
