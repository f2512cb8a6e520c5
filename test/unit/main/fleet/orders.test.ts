import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Order } from '../../../../contract/fleet/heartbeat.ts';
import { openOrders } from '../../../../main/fleet/orders.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
const close: Order = { id: id(1), type: 'takeOutOfService', reason: 'cleaning' };
const reopen: Order = { id: id(2), type: 'putIntoService' };
const fetchPolicy: Order = { id: id(3), type: 'fetchPolicy' };
const restart: Order = { id: id(4), type: 'restartWhenIdle' };

function kiosk(folder = temporaryFolder()) {
  const happened: string[] = [];
  const file = join(folder, 'orders.json');
  const orders = openOrders({
    file,
    onServiceChange: (reason) => happened.push(`closed: ${reason}`),
    onFetchPolicy: () => happened.push('fetch'),
    onRestartWanted: () => happened.push('restart wanted'),
  });
  return { orders, happened, folder, file };
}

describe('orders', () => {
  test('are carried out once, however often they come, until the head office has heard', async () => {
    const { orders, happened } = kiosk();
    await orders.carryOut([close, fetchPolicy], []);
    await orders.carryOut([close, fetchPolicy], []);
    expect(happened).toEqual(['closed: cleaning', 'fetch']);
    expect(orders.done()).toEqual([close.id, fetchPolicy.id]);
    await orders.carryOut([], [close.id, fetchPolicy.id]);
    expect(orders.done()).toEqual([]);
    expect(orders.outOfService()).toBe('cleaning');
  });

  test('to close and to open are obeyed in their order', async () => {
    const { orders, happened } = kiosk();
    await orders.carryOut([close, reopen], []);
    expect(happened).toEqual(['closed: cleaning', 'closed: null']);
    expect(orders.outOfService()).toBeNull();
  });

  test('outlive a restart: what is closed stays closed, what is done stays to be told', async () => {
    const before = kiosk();
    await before.orders.carryOut([close], []);
    const after = kiosk(before.folder);
    expect(after.orders.outOfService()).toBe('cleaning');
    expect(after.orders.done()).toEqual([close.id]);
    await after.orders.carryOut([close], []);
    expect(after.happened).toEqual([]);
  });

  test('to restart are done when the kiosk restarts, and not before', async () => {
    const { orders, folder } = kiosk();
    expect(await orders.takeRestart()).toBe(false);
    await orders.carryOut([restart], []);
    expect(orders.done()).toEqual([]);
    expect(await orders.takeRestart()).toBe(true);
    expect(await orders.takeRestart()).toBe(false);
    const after = kiosk(folder);
    expect(after.orders.done()).toEqual([restart.id]);
    // It comes once more before the head office has heard: the kiosk does not start again and again.
    await after.orders.carryOut([restart], []);
    expect(await after.orders.takeRestart()).toBe(false);
  });

  test('in a damaged file are forgotten: the head office sends what it has not heard of', async () => {
    const { folder, file } = kiosk();
    writeFileSync(file, '{"closed":');
    const { orders } = kiosk(folder);
    expect(orders.outOfService()).toBeNull();
    await orders.carryOut([close], []);
    expect(orders.outOfService()).toBe('cleaning');
  });

  test('are carried out in turn, and one that the disk did not take hinders none after it', async () => {
    const { orders, folder, happened } = kiosk();
    mkdirSync(join(folder, 'orders.json.later'));
    const [refused] = await Promise.allSettled([orders.carryOut([close], []), orders.carryOut([], [])]);
    expect([refused.status, orders.done(), happened]).toEqual(['rejected', [], []]);
    rmdirSync(join(folder, 'orders.json.later'));
    await Promise.all([orders.carryOut([close], []), orders.carryOut([close, reopen], [])]);
    expect(happened).toEqual(['closed: cleaning', 'closed: null']);
    expect(orders.done()).toEqual([close.id, reopen.id]);
  });
});
