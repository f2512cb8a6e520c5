import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../contract/kiosk-api/actions/settings.ts';
import type { ServiceFault } from '../../../../contract/kiosk-api/screens/entry.ts';
import { outOfServiceSnapshot } from '../../../../main/kiosk/out-of-service.ts';

const faults: readonly ServiceFault[] = ['provisioning', 'storage', 'key', 'internal'];

test.each(faults)('a kiosk out of service by its %s says so and offers nothing else', (fault) => {
  expect(outOfServiceSnapshot(fault)).toMatchObject({
    screen: { name: 'outOfService', fault },
    settings: defaultSettings,
    lineUp: false,
    step: null,
    canGoBack: false,
    canFinish: false,
    idle: null,
  });
});

test('each fault is a page of its own', () => {
  expect(new Set(faults.map((fault) => outOfServiceSnapshot(fault).page)).size).toBe(faults.length);
});
