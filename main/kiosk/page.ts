import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Session } from 'electron';

const SCHEME = 'anjungan';
/** The one page there is. A scheme of its own has no file system behind it, unlike file://. */
export const PAGE_ORIGIN = `${SCHEME}://kiosk`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

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
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The only addresses that may become scripts: the workers that look at faces and at papers (renderer/camera/*/open-worker.ts).
  'trusted-types face-worker page-worker',
].join('; ');

/** Serves the built page out of `folder` under our scheme, with the security headers on every answer. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = normalize(decodeURIComponent(pathname));
    const type = TYPES[extname(file)];
    if (host !== 'kiosk' || request.method !== 'GET' || !type || file.includes('..')) {
      return new Response('not found', { status: 404 });
    }
    try {
      const content = await readFile(join(folder, file));
      return new Response(new Uint8Array(content), {
        headers: {
          'content-type': type,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        },
      });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
}
