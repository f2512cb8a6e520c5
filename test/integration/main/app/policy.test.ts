import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompactSign, exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rupiah } from '../../../../contract/money.ts';
import document from '../../../../contract/policy/default.json' with { type: 'json' };
import { defaultPolicy, defaultPolicyDocument } from '../../../../contract/policy/policy.ts';
import { signedPolicySchema } from '../../../../contract/policy/signed-policy.ts';
import type { LogEvent, LogFields } from '../../../../main/log.ts';
import { openPolicyStore } from '../../../../main/policy/policy-store.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import {
  getKeys,
  startTestHeadOffice,
  type TestHeadOffice,
} from '../../../fixtures/head-office/head-office.ts';
import { kioskService, toConditions } from '../../../fixtures/kiosk/kiosk-service.ts';
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
  const store = await openPolicyStore({
    file: join(folder, 'policy.jws'),
    keys,
    shipped: defaultPolicyDocument,
    today: () => '2026-11-22',
    log: (event, fields) => events.push([event, fields]),
  });
  return { store, events };
}

describe('the kiosk’s policy', () => {
  test('is the shipped one until the head office sends a newer one, which is kept over a restart', async () => {
    const { sign, keys } = await signer();
    const folder = temporaryFolder();
    const { store, events } = await storageIn(folder, keys);
    expect(store.inForce()).toEqual(defaultPolicy);
    await store.accept(await sign(newer));
    expect(store.inForce().ceiling.balance).toBe(rupiah(9_000_000));
    expect(events).toEqual([['policyTaken', { version: 7 }]]);
    const again = await storageIn(folder, keys);
    expect(again.store.inForce().version).toBe(7);
  });

  test('stays when the new one is not signed by the head office, has a fault or is older', async () => {
    const { sign, keys } = await signer();
    const stranger = await signer();
    const { store, events } = await storageIn(temporaryFolder(), keys);
    await store.accept(await sign(newer));
    await store.accept(await stranger.sign({ ...newer, version: 8 }));
    await store.accept(await sign({ ...newer, version: 8 }, 'anjungan-jht-acknowledgement'));
    await store.accept('rubbish');
    await store.accept(await sign({ ...newer, version: 8, payment: {} }));
    await store.accept(await sign(document));
    expect(store.inForce().version).toBe(7);
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
    const { store, events } = await storageIn(temporaryFolder(), keys);
    await store.accept(await sign({ ...newer, validFrom: '2026-12-01' }));
    expect([store.inForce().version, events]).toEqual([defaultPolicy.version, []]);
  });

  test('that somebody changed on the disk is not believed', async () => {
    const { sign, keys } = await signer();
    const folder = temporaryFolder();
    const { store } = await storageIn(folder, keys);
    await store.accept(await sign(newer));
    const file = join(folder, 'policy.jws');
    const [head, , signature] = (await readFile(file, 'utf8')).split('.');
    const forged = Buffer.from(JSON.stringify({ ...newer, version: 9 })).toString('base64url');
    await writeFile(file, [head, forged, signature].join('.'));
    const again = await storageIn(folder, keys);
    expect(again.store.inForce().version).toBe(defaultPolicy.version);
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
    const kiosk = await kioskService(temporaryFolder(), headOffice.address, keys);
    // What a visit goes by is seen on its pages.
    const ceiling = async () => {
      await kiosk.go(toConditions('bpu-under-ceiling'));
      const { screen } = kiosk.snapshot();
      await kiosk.go([{ type: 'finish' }, { type: 'proceed' }]);
      return screen.name === 'conditions' ? screen.ceiling : screen.name;
    };
    await eventually(async () => expect(await ceiling()).toBe(rupiah(9_000_000)));
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
