import { expect, test } from 'vitest';
import { cupsQueue } from '../../../../main/printing/cups-queue.ts';
import type { IppClient } from '../../../../main/printing/ipp-client.ts';

const [CANCEL_JOB, GET_JOB] = [0x0008, 0x0009];
const [OK, NOT_FOUND] = [0x0000, 0x0406];

/** A print service that knows a job until it was purged so many times; it is mute at the first so many requests. */
function service({ outlasts = 0, mute = 0 }) {
  const asked: number[] = [];
  let purged = 0;
  const client: IppClient = async (_path, { operation, attributes }) => {
    asked.push(operation);
    if (asked.length <= mute) return undefined;
    if (operation === CANCEL_JOB && attributes['purge-job']?.[1] === true) purged += 1;
    const isGone = operation === GET_JOB && purged > outlasts;
    return { status: isGone ? NOT_FOUND : OK, attributes: {}, printers: [] };
  };
  const queue = cupsQueue({ name: 'receipts', server: 'localhost:631' }, client);
  return { asked, purge: () => queue.purge(7) };
}

test('a job is purged once where CUPS does not know it any more', async () => {
  const { asked, purge } = service({});
  await purge();
  expect(asked).toEqual([CANCEL_JOB, GET_JOB]);
});

test('a job that outlasts being purged is purged again', async () => {
  const { asked, purge } = service({ outlasts: 2 });
  await purge();
  expect(asked).toEqual([CANCEL_JOB, GET_JOB, CANCEL_JOB, GET_JOB, CANCEL_JOB, GET_JOB]);
});

test('a service that was mute is asked again', async () => {
  const { asked, purge } = service({ mute: 1 });
  await purge();
  expect(asked).toEqual([CANCEL_JOB, CANCEL_JOB, GET_JOB]);
});

test('a job that stays for good does not keep the next one', async () => {
  const { asked, purge } = service({ outlasts: Number.POSITIVE_INFINITY });
  await purge();
  expect(asked.filter((operation) => operation === CANCEL_JOB)).toHaveLength(5);
});
