import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import {
  collectDiagnostics,
  type DiagnosticsDependencies,
} from '../../../../main/staff/checks/diagnostics.ts';
import { onlyScreen } from '../../../fixtures/kiosk/only-screen.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { makeCertificates } from '../../../fixtures/tls/certificates.ts';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const key = { kty: 'OKP', crv: 'X25519', x: '', kid: '' } as const;

function parts(replaced: Partial<DiagnosticsDependencies> = {}): DiagnosticsDependencies {
  return {
    version: '0.1.0',
    folder: temporaryFolder(),
    kid: 'kid',
    headOfficeUrl: 'http://127.0.0.1:1',
    answerSeconds: 5,
    ring: { keys: [] },
    now: () => NOW,
    computerNow: () => new Date(NOW.getTime() + 90_000),
    heardAt: () => NOW,
    lineUp: () => true,
    storageFault: () => false,
    waitingClaims: () => 2,
    policyVersion: () => 3,
    refusedPacks: [],
    voices: [],
    printer: () => 'ready',
    printerRenamedTo: () => null,
    camera: () => 'dark',
    touch: () => 'ready',
    sound: () => 'ready',
    screen: () => onlyScreen,
    ...replaced,
  };
}

test('the machine says how it is: free disk, clock against the head office, claims, printer', async () => {
  const check = await collectDiagnostics(parts());
  expect(check).toMatchObject({
    clockAheadSeconds: 90,
    waitingClaims: 2,
    printer: 'ready',
    camera: 'dark',
    touch: 'ready',
    sound: 'ready',
    policyVersion: 3,
    refusedPacks: [],
  });
  expect(check.diskFreeMegabytes).toBeGreaterThan(0);
});

test('before the first answer of the head office the clock cannot be judged', async () => {
  expect(await collectDiagnostics(parts({ heardAt: () => null }))).toMatchObject({
    heardAt: null,
    clockAheadSeconds: null,
  });
});

test.each([
  [
    'the last of the keys for envelopes',
    [{ validUntil: '2027-01-01T00:00:00Z' }, { validUntil: '2028-01-01T00:00:00Z' }],
    '2028-01-01T00:00:00Z',
  ],
  ['none where one has no end', [{ validUntil: '2027-01-01T00:00:00Z' }, {}], null],
  ['none where there is no key at all', [], null],
] as const)('the end of %s is shown', async (_which, ends, shown) => {
  const keys = ends.map((end) => ({ ...key, ...end }));
  expect((await collectDiagnostics(parts({ ring: { keys } }))).keysUntil).toBe(shown);
});

test('the certificate of the line is shown with its end, whoever signed it', async () => {
  const { stranger } = await makeCertificates(temporaryFolder());
  const server = createServer(stranger).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const check = await collectDiagnostics(parts({ headOfficeUrl: `https://127.0.0.1:${port}` }));
  const { validTo } = new X509Certificate(stranger.cert);
  expect(check.certificateUntil).toBe(new Date(validTo).toISOString());
});

test('a line that does not answer, and a folder that is gone, are told as not known', async () => {
  const check = await collectDiagnostics(
    parts({ headOfficeUrl: 'https://127.0.0.1:1', folder: '/does/not/exist' }),
  );
  expect(check).toMatchObject({ certificateUntil: null, diskFreeMegabytes: null });
});
