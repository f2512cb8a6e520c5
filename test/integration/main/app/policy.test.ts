import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signedPolicySchema } from '../../../../contract/head-office/routes.ts';
import { rupiah } from '../../../../contract/money.ts';
import document from '../../../../contract/policy/default.json' with { type: 'json' };
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { LogEvent, LogFields } from '../../../../main/log.ts';
import { openPolicyStore } from '../../../../main/policy/policy-store.ts';
import {
  getKeys,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { kioskService } from '../../../fixtures/kiosk/kiosk-service.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const newer = {
  ...document,
  version: 7,
  ceiling: { ...document.ceiling, balance: 'Rp9.000.000,00' },
};

async function signer() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const { x = '' } = await exportJWK(publicKey);
  const sign = (content: unknown, typ = 'anjungan-jht-policy', kid = 'office') =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'EdDSA', kid, typ })
      .sign(privateKey);
  return { sign, keys: [{ kty: 'OKP' as const, crv: 'Ed25519' as const, x, kid: 'office' }] };
}

async function storageIn(folder: string, keys: Awaited<ReturnType<typeof signer>>['keys']) {
  const events: [LogEvent, LogFields | undefined][] = [];
  const keeper = await openPolicyStore({
    file: join(folder, 'policy.jws'),
    keys,
    shipped: defaultPolicy,
    today: () => '2026-11-22',
    log: (event, fields) => events.push([event, fields]),
  });
  return { keeper, events };
}

describe('the kiosk’s policy', () => {
  test('is the shipped one until the head office sends a newer one, which is kept over a restart', async () => {
    const { sign, keys } = await signer();
    const folder = temporaryFolder();
    const { keeper, events } = await storageIn(folder, keys);
    expect(keeper.inForce()).toEqual(defaultPolicy);
    await keeper.take(await sign(newer));
    expect(keeper.inForce().ceiling.balance).toBe(rupiah(9_000_000));
    expect(events).toEqual([['policyTaken', { version: 7 }]]);
    const again = await storageIn(folder, keys);
    expect(again.keeper.inForce().version).toBe(7);
  });

  test('stays when the new one is not signed by the head office, has a fault or is older', async () => {
    const { sign, keys } = await signer();
    const stranger = await signer();
    const { keeper, events } = await storageIn(temporaryFolder(), keys);
    await keeper.take(await sign(newer));
    await keeper.take(await stranger.sign({ ...newer, version: 8 }));
    await keeper.take(await sign({ ...newer, version: 8 }, 'anjungan-jht-acknowledgement'));
    await keeper.take('rubbish');
    await keeper.take(await sign({ ...newer, version: 8, payment: {} }));
    await keeper.take(await sign(document));
    expect(keeper.inForce().version).toBe(7);
    expect(events.slice(1).map(([event, fields]) => [event, fields?.['because']])).toEqual([
      ['policyRefused', 'notSigned'],
      ['policyRefused', 'notSigned'],
      ['policyRefused', 'notSigned'],
      ['policyRefused', 'faulty'],
      ['policyRefused', 'older'],
    ]);
  });

  test('waits for its day', async () => {
    const { sign, keys } = await signer();
    const { keeper, events } = await storageIn(temporaryFolder(), keys);
    await keeper.take(await sign({ ...newer, validFrom: '2026-12-01' }));
    expect([keeper.inForce().version, events]).toEqual([defaultPolicy.version, []]);
  });

  test('that somebody changed on the disk is not believed', async () => {
    const { sign, keys } = await signer();
    const folder = temporaryFolder();
    const { keeper } = await storageIn(folder, keys);
    await keeper.take(await sign(newer));
    const file = join(folder, 'policy.jws');
    const [head, , signature] = (await readFile(file, 'utf8')).split('.');
    const forged = Buffer.from(JSON.stringify({ ...newer, version: 9 })).toString('base64url');
    await writeFile(file, [head, forged, signature].join('.'));
    const again = await storageIn(folder, keys);
    expect(again.keeper.inForce().version).toBe(defaultPolicy.version);
    expect(again.events).toMatchObject([['policyRefused', { because: 'notSigned' }]]);
  });
});

describe('a kiosk in service', () => {
  let policyFolder: string;
  let headOffice: TestHeadOffice;
  beforeAll(async () => {
    policyFolder = await mkdtemp(join(tmpdir(), 'policy-'));
    const policyFile = join(policyFolder, 'policy.json');
    await writeFile(policyFile, JSON.stringify(newer));
    headOffice = await startTestHeadOffice({ settings: { policyFile } });
  });
  afterAll(async () => {
    await headOffice.stop();
    await rm(policyFolder, { recursive: true });
  });

  test('fetches the policy while nobody is there and goes by it from the next visit on', async () => {
    const { keys } = await getKeys(headOffice);
    const { service } = await kioskService(temporaryFolder(), headOffice.address, keys);
    const policy = () => service.visit.current().context.policy;
    const begin = () => {
      service.visit.act({ type: 'start' });
      const { version } = policy();
      service.visit.act({ type: 'back' });
      return version;
    };
    await vi.waitFor(() => expect(begin()).toBe(7), { timeout: 5_000, interval: 20 });
  });

  test('is given what the head office goes by itself, signed', async () => {
    const { policy } = signedPolicySchema.parse((await headOffice.send('GET', '/v1/policy')).body);
    const [, payload = ''] = policy.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual(newer);
  });

  test('is refused a head office whose policy has faults, with each of them', async () => {
    const policyFile = await writePolicy({ ...newer, payment: {}, banks: [] });
    await expect(startTestHeadOffice({ settings: { policyFile } })).rejects.toThrow(
      /payment\.workingDays.*banks/,
    );
  });
});
