import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { expect, test, vi } from 'vitest';
import { oidcSchema } from '../../../../head-office/configuration/oidc-schema.ts';
import { readClientAuthentication } from '../../../../head-office/oidc/client-authentication.ts';
import { OIDC } from '../../../fixtures/fleet/identity-provider.ts';
import { signInAsPerson, startAgency } from '../../../fixtures/fleet/provider-sign-in.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

test('a client that signs is known by its key, and has no secret', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const clientKeyFile = join(temporaryFolder(), 'key.json');
  await writeFile(
    clientKeyFile,
    JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'one' }),
  );
  const agency = await startAgency({
    oidc: { clientSecretFile: undefined, clientKeyFile },
    client: {
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'one', kty: 'EC' }] },
    },
  });
  expect((await signInAsPerson(agency)).html).toContain('BDG-01');
});

test.each([
  ['clientSecretFile', undefined, 'cannot be read (ENOENT)'],
  ['clientSecretFile', ' \n', 'is empty'],
  ['clientKeyFile', undefined, 'cannot be read (ENOENT)'],
  ['clientKeyFile', 'PEM', 'is not JSON'],
  ['clientKeyFile', '{"kty":"oct","k":"AAAA","alg":"HS256"}', 'is wrong'],
  ['clientKeyFile', '{"kty":"EC","crv":"P-256","alg":"ES256","d":"AAAA"}', 'holds no private key for ES256'],
] as const)('%s of %j is told before anything starts', async (key, content, words) => {
  const file = join(temporaryFolder(), 'client');
  if (content !== undefined) await writeFile(file, content);
  const { clientSecretFile: _usual, ...rest } = OIDC;
  const oidc = oidcSchema.parse({ ...rest, issuer: 'https://id.example', [key]: file });
  const read = await readClientAuthentication(oidc);
  expect(read).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  expect(read).toMatchObject({ problem: expect.stringContaining(file) });
});
