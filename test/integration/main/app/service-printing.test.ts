import { expect, onTestFinished, test, vi } from 'vitest';
import type { Action, KioskAction } from '../../../../contract/kiosk-api/actions/actions.ts';
import type { Printout } from '../../../../contract/kiosk-api/printout.ts';
import { fisherman } from '../../../fixtures/claim/memberships.ts';
import { kioskConfigFile } from '../../../fixtures/configuration/kiosk-config.ts';
import { startCups } from '../../../fixtures/cups/cups.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { kioskService } from '../../../fixtures/kiosk/kiosk-service.ts';
import { knowStaff } from '../../../fixtures/staff/known-staff.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOBODY = 'http://127.0.0.1:1';
const { keys } = kioskConfigFile().headOffice;
const toDesk: readonly Action[] = [
  { type: 'start' },
  { type: 'changeSettings', change: { language: 'en' } },
  { type: 'decline' },
];

const comeIn: readonly KioskAction[] = [
  ...Array.from({ length: 5 }, (): KioskAction => ({ type: 'staffUnlockTap' })),
  { type: 'staffChoose', staffId: 'B07' },
  { type: 'staffGoOn' },
];

/** From the resting screen to the receipt, with staff who check the e-KTP and see the person. */
const helpWithoutLine: readonly KioskAction[] = [
  ...comeIn,
  { type: 'staffHelp' },
  { type: 'agreeToHelp' },
  { type: 'agree' },
  { type: 'giveScreen' },
  { type: 'signInByStaff' },
  { type: 'agree' },
  { type: 'answer', question: 'ektpNik', value: fisherman.nik },
  { type: 'answer', question: 'ektpName', value: fisherman.name },
  { type: 'answer', question: 'ektpBirthDate', value: '05-07-1972' },
  { type: 'decline' },
  { type: 'proceed' },
  { type: 'chooseReason', reason: 'businessStopped' },
  { type: 'proceed' },
  { type: 'takeScreen' },
  { type: 'agree' },
  { type: 'decline' },
  { type: 'openPresence' },
  { type: 'agree' },
  { type: 'giveScreen' },
  { type: 'decline' },
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
  { type: 'answer', question: 'accountNumber', value: '1234567890' },
  { type: 'takeScreen' },
  { type: 'accountIsMine' },
  { type: 'submitClaim' },
];

/** A kiosk with a printer; printouts are kept as they were to be drawn. */
async function withPrinter() {
  const cups = await startCups(temporaryFolder());
  onTestFinished(cups.stop);
  const printouts: Printout[] = [];
  const render = async (printout: Printout) => {
    printouts.push(printout);
    return { pdf: Buffer.from('%PDF'), widthMm: 80, heightMm: 60 };
  };
  const printer = { ...cups.printer, stateSeconds: 0.2 };
  const kiosk = await kioskService(knowStaff(temporaryFolder()), NOBODY, keys, { printer }, render);
  await eventually(() => expect(kiosk.snapshot().printing?.printer).toBe('ready'));
  return { cups, printouts, ...kiosk };
}

test('a page that may be taken home is printed in the visit\u2019s language, once', async () => {
  const { cups, printouts, go, snapshot } = await withPrinter();
  expect(snapshot().printing).toEqual({ printer: 'ready', job: null });
  await go(toDesk);
  expect(snapshot().printing).toEqual({ printer: 'ready', job: 'none' });
  await go([{ type: 'print' }, { type: 'print' }]);
  await eventually(() => expect(snapshot().printing?.job).toBe('printed'));
  await go([{ type: 'print' }]);
  expect(printouts).toEqual([
    expect.objectContaining({ about: { name: 'noticeDeclined' }, language: 'en', widthMm: 80, marginMm: 4 }),
  ]);
  expect(await cups.printed()).toHaveLength(1);
});

test('a page with nothing to take home prints nothing', async () => {
  const { printouts, go, snapshot } = await withPrinter();
  await go([{ type: 'print' }, { type: 'start' }, { type: 'print' }]);
  expect(snapshot().printing?.job).toBeNull();
  expect(printouts).toEqual([]);
});

test('with the wipe, what has not come out leaves the queue, and the next person starts anew', async () => {
  const { cups, go, snapshot } = await withPrinter();
  await cups.set('jammed');
  await go([...toDesk, { type: 'print' }]);
  await eventually(async () => expect(await cups.kept()).not.toEqual([]));
  await go([{ type: 'finish' }]);
  expect(snapshot().screen.name).toBe('farewell');
  await eventually(async () => expect(await cups.kept()).toEqual([]));
  await go([{ type: 'proceed' }, ...toDesk]);
  expect(snapshot().printing?.job).toBe('none');
  expect(await cups.printed()).toEqual([]);
});

test('staff print a test page as often as they like, and are told how the printer is', async () => {
  const { cups, printouts, go, snapshot } = await withPrinter();
  await go([...comeIn, { type: 'staffOpen', page: 'checks' }]);
  const print = async () => {
    await go([{ type: 'staffTestPrinter' }]);
    const { screen } = snapshot();
    return screen.name === 'staffChecks' ? screen.check.printer : screen.name;
  };
  expect(await print()).toBe('ready');
  expect(await print()).toBe('ready');
  expect(printouts.map(({ about }) => about)).toEqual([{ name: 'test' }, { name: 'test' }]);
  await cups.set('jammed');
  expect(await print()).toBe('jammed');
  await cups.set('ready');
  expect(await print()).toBe('ready');
  expect(await cups.printed()).toHaveLength(3);
});

test('a receipt comes out once more where staff help, and not for a participant alone', async () => {
  const { cups, go, snapshot } = await withPrinter();
  const copies = async (count: number) => {
    await eventually(() => expect(snapshot().printing?.job).toBe('printed'));
    await eventually(async () => expect(await cups.printed()).toHaveLength(count));
  };
  await go(helpWithoutLine);
  expect(snapshot().screen.name).toBe('receipt');
  await go([{ type: 'print' }]);
  await copies(1);
  await go([{ type: 'print' }]);
  await copies(2);
  await go([{ type: 'endHelp' }, { type: 'print' }]);
  await copies(2);
});

test('a kiosk without a printer offers no printing', async () => {
  const { go, snapshot } = await kioskService(knowStaff(temporaryFolder()), NOBODY, keys);
  await go([...toDesk, { type: 'print' }]);
  expect(snapshot().printing).toBeNull();
  await go([{ type: 'finish' }, { type: 'proceed' }, ...comeIn, { type: 'staffOpen', page: 'checks' }]);
  expect(snapshot().screen).toMatchObject({ name: 'staffChecks', check: { printer: 'notFitted' } });
});

test('the end of its audit log is signed whenever the head office is to be told', async () => {
  const { service } = await kioskService(temporaryFolder(), NOBODY, keys);
  expect(await service.signAuditHead()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});
