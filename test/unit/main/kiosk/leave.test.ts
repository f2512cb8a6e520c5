import { expect, test } from 'vitest';
import { argumentsFor } from '../../../../main/kiosk/leave.ts';

const file = '--provisioning=/etc/anjungan.json';

test.each([
  ['restart', [file], [file]],
  ['restart', [file, '--training'], [file, '--training']],
  ['training', [file], [file, '--training']],
  ['training', ['--training'], ['--training']],
  ['service', ['--training', file], [file]],
] as const)('%s from %j starts with %j', (to, args, next) => {
  expect(argumentsFor(to, args)).toEqual(next);
});
