import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { checkPolicy, policyJsonSchema } from '../../../contract/policy/check.ts';
import document from '../../../contract/policy/default.json' with { type: 'json' };
import { inProject } from '../../../scripts/lib/project.ts';
import { writePolicy } from '../../fixtures/policy/write-policy.ts';

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

  test('has every fault named by path, with its remedy', () => {
    const { policy, faults } = checkPolicy(wrong);
    expect(policy).toBeUndefined();
    expect(faults.map(({ path }) => path).toSorted()).toEqual(
      ['banks', 'ceiling.balance', 'celing', 'npwp.sureness', 'payment.workingDays', 'validFrom'].toSorted(),
    );
    expect(faults.every(({ remedy }) => remedy.length > 5)).toBe(true);
    expect(faults.find(({ path }) => path === 'celing')?.remedy).toContain('spelling');
  });

  test('that is none at all is one fault', () => {
    expect(checkPolicy(undefined).faults).toHaveLength(1);
    expect(checkPolicy([]).faults[0]?.path).toBe('document');
  });
});

describe('npm run policy:check', () => {
  const run = promisify(execFile);
  const check = (file: string) =>
    run(
      process.execPath,
      [inProject('node_modules', 'tsx', 'dist', 'cli.mjs'), 'scripts/policy-check.ts', file],
      {
        cwd: inProject(),
      },
    );

  test('says of the shipped policy that it has no fault', async () => {
    expect((await check('contract/policy/default.json')).stdout).toContain('no fault');
  }, 30_000);

  test('ends with 1 and names the faults of a wrong one', async () => {
    const file = await writePolicy(wrong);
    await expect(check(file)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('payment.workingDays'),
    });
  }, 30_000);
});
