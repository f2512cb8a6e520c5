import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../../head-office/clock.ts';
import { atDesk } from '../../../fixtures/desk/desk.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { signedInOperator } from '../../../fixtures/fleet/operator.ts';
import { getKeys, startTestHeadOffice } from '../../../fixtures/head-office/head-office.ts';
import { addStaff } from '../../../fixtures/head-office/staff.ts';
import { kioskService, listed, openKey, toConditions } from '../../../fixtures/kiosk/kiosk-service.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

// A kiosk's own calls against the real head office, answered at the desk of its branch.

const NOBODY = 'Tidak ada yang memanggil sekarang.';

async function branch() {
  const folder = temporaryFolder();
  const headOffice = await startTestHeadOffice({
    kiosks: [listed(await openKey(folder))],
    clock: systemClock,
  });
  onTestFinished(headOffice.stop);
  await addStaff(headOffice);
  const operator = await signedInOperator(headOffice);
  const desk = await atDesk(headOffice, 'B07', { operator });
  const { keys } = await getKeys(headOffice);
  const kiosk = await kioskService(folder, headOffice.address, keys, {
    counterName: 'Loket 3',
    staffCall: { askSeconds: 0.2, waitMinutes: 15 },
  });
  const call = async () => {
    await kiosk.page.act({ type: 'callStaff' });
    await eventually(() => expect(kiosk.snapshot().call).toEqual({ state: 'called' }));
  };
  return { headOffice, operator, desk, kiosk, call };
}

test('a call from the middle of a visit reaches the desk, and the answer the kiosk', {
  timeout: 30_000,
}, async () => {
  const { desk, kiosk, call } = await branch();
  await kiosk.go(toConditions('bpu-under-ceiling'));
  await call();
  const page = await desk.open('/desk');
  expect(page).toContain('Anjungan 02, Loket 3');
  const [, path = ''] = /action="(\/desk\/calls\/[^"]+\/coming)"/.exec(page) ?? [];
  await desk.send(path, {});
  await eventually(() =>
    expect(kiosk.snapshot()).toMatchObject({
      screen: { name: 'conditions' },
      call: { state: 'coming', staffName: 'Budi Santoso' },
    }),
  );
  await desk.send(path.replace('coming', 'done'), {});
  await eventually(() => expect(kiosk.snapshot().call).toEqual({ state: 'none' }));
});

test.each([
  ['is taken back', { type: 'takeBackCall' }],
  ['ends with the visit', { type: 'finish' }],
] as const)('a call %s, and the head office is told', { timeout: 30_000 }, async (_, action) => {
  const { operator, kiosk, call } = await branch();
  await kiosk.go([{ type: 'start' }, { type: 'agree' }]);
  await call();
  expect(await operator.open('/fleet')).toContain('Loket 3');
  await kiosk.page.act(action);
  await eventually(async () => expect(await operator.open('/fleet')).toContain(NOBODY));
});

test('a call ends when staff open their page at the kiosk', { timeout: 30_000 }, async () => {
  const { operator, kiosk, call } = await branch();
  await call();
  for (const _ of [1, 2, 3, 4, 5]) kiosk.service.act({ type: 'staffUnlockTap' });
  await eventually(async () => expect(await operator.open('/fleet')).toContain(NOBODY));
});

test('without a head office the kiosk says so, and nobody waits', { timeout: 30_000 }, async () => {
  const { headOffice, kiosk } = await branch();
  await kiosk.go([{ type: 'start' }, { type: 'agree' }]);
  await headOffice.stop();
  await kiosk.page.act({ type: 'callStaff' });
  await eventually(() => expect(kiosk.snapshot().call).toEqual({ state: 'unreachable' }));
});
