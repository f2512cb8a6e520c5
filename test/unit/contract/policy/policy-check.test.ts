import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkPolicy, policyJsonSchema } from '../../../../contract/policy/check.ts';
import document from '../../../../contract/policy/default.json' with { type: 'json' };
import { inProject } from '../../../../scripts/lib/project.ts';
import { patched } from '../../../fixtures/policy/patch.ts';
import { writePolicy } from '../../../fixtures/policy/write-policy.ts';

const wrong = {
  ...document,
  celing: document.ceiling,
  ceiling: { ...document.ceiling, balance: 15_000_000 },
  payment: {
    ...document.payment,
    workingDays: 0,
    earliest: { ...document.payment.earliest, workingDays: 0 },
  },
  npwp: { ...document.npwp, sureness: 'certain' },
  validFrom: '1 January 2026',
  banks: [],
};

test('docs/policy.schema.json is what the schema says now', async () => {
  const written = await readFile(inProject('docs', 'policy.schema.json'), 'utf8');
  expect(JSON.parse(written)).toEqual(policyJsonSchema());
});

describe('a policy document', () => {
  test('without fault is read', () => {
    expect(checkPolicy(document).policy?.version).toBe(document.version);
  });

  test('has every fault named by path and kind', () => {
    const { policy, faults } = checkPolicy(wrong);
    expect(policy).toBeUndefined();
    expect(faults.map(({ at, code }) => [at.join('.'), code]).toSorted()).toEqual([
      ['banks', 'tooFew'],
      ['ceiling.balance', 'wrongKind'],
      ['celing', 'unknown'],
      ['npwp.sureness', 'notListed'],
      ['payment.workingDays', 'tooSmall'],
      ['validFrom', 'notADay'],
    ]);
  });

  test('that is none at all is one fault', () => {
    expect(checkPolicy(undefined).faults).toHaveLength(1);
    expect(checkPolicy([]).faults[0]?.at).toEqual([]);
  });
});

describe('npm run policy:check', () => {
  const run = promisify(execFile);
  const check = (...args: string[]) =>
    run(
      process.execPath,
      [inProject('node_modules', 'tsx', 'dist', 'cli.mjs'), 'scripts/policy-check.ts', ...args],
      { cwd: inProject() },
    );

  test('says of the shipped policy that nothing is wrong', async () => {
    const { stdout } = await check('contract/policy/default.json');
    expect(stdout).toContain('Tidak ada yang ditolak, dan tidak ada yang tidak biasa.');
    // Beside itself it is held against no made-up people: there is nothing to say of them.
    expect(stdout).not.toContain('peserta latihan');
  }, 60_000);

  test('ends with 1 and names the faults of a wrong one, in words and by path', async () => {
    const file = await writePolicy(wrong);
    await expect(check(file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Pembayaran, hari kerja: terlalu kecil. Tulis paling sedikit'),
    });
  }, 60_000);

  test('ends with 1 where an edition is against the law', async () => {
    const file = await writePolicy(patched([['reasons.partialTenPercent.shareBasisPoints', 10]]));
    await expect(check(file)).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('seharusnya 10%'),
      stderr: expect.stringContaining('tidak dapat diterbitkan'),
    });
  }, 60_000);

  test('says what is unusual, and whom it changes what for', async () => {
    const file = await writePolicy(patched([['ceiling.balance', 'Rp1.500.000,00']]));
    const { stdout } = await check(file, '--language', 'en');
    expect(stdout).toContain('Ceiling at the kiosk: Rp15.000.000,00 becomes Rp1.500.000,00, which is 1/10');
    expect(stdout).toMatch(
      /SITI RAHMA\n.*Possible at the kiosk: Rp8\.402\.318,45 .*→ Not possible: the balance is above the ceiling/,
    );
    expect(stdout).toContain('A second person has to check it');
  }, 60_000);
});
