import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { feedWatchdog } from '../../../../main/kiosk/watchdog.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';
import { openNotifySocket } from '../../../fixtures/systemd/notify-socket.ts';

/** A kiosk that systemd started, with half a second to be heard in; what it could not tell. */
async function startedBySystemd(socket: string): Promise<unknown[]> {
  const faults: unknown[] = [];
  const environment = { NOTIFY_SOCKET: socket, WATCHDOG_USEC: '500000' };
  onTestFinished(await feedWatchdog(environment, (fault) => faults.push(fault)));
  return faults;
}

test('systemd hears once that the kiosk is ready, and from then on again and again that it runs', async () => {
  const heard: string[] = [];
  const socket = await openNotifySocket(temporaryFolder(), (word) => heard.push(word));
  onTestFinished(socket.close);
  const faults = await startedBySystemd(socket.path);
  await eventually(() => expect(heard.length).toBeGreaterThan(3));
  expect(heard[0]).toBe('READY=1');
  expect(new Set(heard.slice(1))).toEqual(new Set(['WATCHDOG=1']));
  expect(faults).toEqual([]);
});

test('where no word reaches systemd, that is told once, and not with each word', async () => {
  const faults = await startedBySystemd(join(temporaryFolder(), 'gone'));
  const heard: string[] = [];
  const later = await openNotifySocket(temporaryFolder(), (word) => heard.push(word));
  onTestFinished(later.close);
  await startedBySystemd(later.path);
  await eventually(() => expect(heard.length).toBeGreaterThan(3));
  expect(faults).toHaveLength(1);
});

test('a kiosk whose unit has no watchdog says that it is ready, and no more', async () => {
  const heard: string[] = [];
  const socket = await openNotifySocket(temporaryFolder(), (word) => heard.push(word));
  onTestFinished(socket.close);
  await feedWatchdog({ NOTIFY_SOCKET: socket.path }, () => undefined);
  await startedBySystemd(socket.path);
  await eventually(() => expect(heard).toContain('WATCHDOG=1'));
  expect(heard.slice(0, 3)).toEqual(['READY=1', 'READY=1', 'WATCHDOG=1']);
});
