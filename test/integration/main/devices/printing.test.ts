import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import type { PrinterState, PrintJob } from '../../../../contract/fleet/devices.ts';
import type { Log } from '../../../../main/log.ts';
import { cupsQueue } from '../../../../main/printing/cups-queue.ts';
import { followedQueue } from '../../../../main/printing/followed-queue.ts';
import { type PrintController, printController } from '../../../../main/printing/print-controller.ts';
import { receiptPrints } from '../../../../main/printing/receipt-prints.ts';
import { type Cups, type PrinterKnob, startCups } from '../../../fixtures/cups/cups.ts';
import { NetworkPrinter } from '../../../fixtures/cups/network-printer.ts';
import { eventually } from '../../../fixtures/eventually.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { openStorage } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'terbilang: dua belas juta';
const claimId = claimIdSchema.parse(uuidv7());

async function printService(device?: string): Promise<Cups> {
  const cups = await startCups(temporaryFolder(), device);
  onTestFinished(cups.stop);
  return cups;
}

/** The kiosk’s print controller at a print service; `server` may be one at which nobody answers. */
async function openController({ jobSeconds = 20, server }: { jobSeconds?: number; server?: string } = {}) {
  const cups = await printService();
  const printer = { ...cups.printer, ...(server === undefined ? {} : { server }) };
  const { database, audit } = openStorage(temporaryFolder());
  const bugs: unknown[] = [];
  const prints = receiptPrints(database, audit, new TestClock());
  const file = join(temporaryFolder(), 'printer-device.json');
  const logged: string[] = [];
  const log: Log = (event, fields) =>
    logged.push(`${event} ${fields?.['because'] ?? fields?.['used'] ?? ''}`);
  const open = () =>
    printController({
      queue: followedQueue({ printer, file, log }),
      prints,
      stateSeconds: 0.2,
      jobSeconds,
      log,
      onChange: () => undefined,
      onBug: (error) => bugs.push(error),
    });
  const controller = open();
  onTestFinished(async () => {
    await controller.stop();
    expect(bugs).toEqual([]);
  });
  let job: PrintJob = 'none';
  /** Has the receipt printed, as a visit draws it and hands it to the print service. */
  function print({ by = controller, again = false, send = sendReceipt }: Partial<Asked> = {}): void {
    job = 'printing';
    by.print({ receiptOf: claimId, again, send, onJob: (now) => (job = now) });
  }
  const sendReceipt = (name: string) =>
    cupsQueue({ ...printer, name }).print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 120 });
  const events = () => database.prepare('SELECT event, fields FROM audit').all();
  const becomes = (wanted: PrintJob) => eventually(() => expect(job).toEqual(wanted));
  return { cups, controller, open, print, prints, audit, events, job: () => job, becomes, logged };
}

interface Asked {
  readonly by: PrintController;
  readonly again: boolean;
  readonly send: (queue: string) => Promise<number | undefined>;
}

describe('the state of the printer', () => {
  test.each<[PrinterKnob, PrinterState]>([
    ['ready', 'ready'],
    ['paperLow', 'paperLow'],
    ['paperOut', 'paperOut'],
    ['jammed', 'jammed'],
    ['off', 'off'],
  ])('%s is read from the print service', async (knob, state) => {
    const cups = await printService();
    const queue = cupsQueue(cups.printer);
    await cups.set(knob);
    await queue.print({ pdf: Buffer.from('%PDF-1.4'), widthMm: 80, heightMm: 40 });
    await eventually(async () => expect(await queue.state()).toBe(state));
  });

  test('is unknown where no print service answers, or it has no such printer', async () => {
    const cups = await printService();
    expect(await cupsQueue({ ...cups.printer, server: '/nowhere/cups.sock' }).state()).toBe('unknown');
    expect(await cupsQueue({ ...cups.printer, name: 'lain' }).state()).toBe('missing');
  });

  test('is looked at while nothing is printed', async () => {
    const { cups, controller } = await openController();
    await eventually(() => expect(controller.printer()).toBe('ready'));
    await cups.stop();
    await eventually(() => expect(controller.printer()).toBe('unknown'));
  });

  test('is off at rest while the printer is pulled out, of which CUPS knows nothing', async () => {
    const printer = new NetworkPrinter();
    await printer.plugIn();
    onTestFinished(() => printer.pull());
    const queue = cupsQueue((await printService(printer.uri)).printer);
    expect(await queue.stateAtRest()).toBe('ready');
    await printer.pull();
    expect(await queue.state()).toBe('ready');
    expect(await queue.stateAtRest()).toBe('off');
    await printer.plugIn();
    expect(await queue.stateAtRest()).toBe('ready');
  });
});

describe('a receipt', () => {
  test('comes out, is recorded with the claim, and nothing of it stays in the queue', async () => {
    const { cups, prints, events, becomes, print, job } = await openController();
    print();
    expect(job()).toBe('printing');
    await becomes('printed');
    expect((await cups.printed()).map(String)).toEqual([SECRET]);
    expect(await cups.kept()).toEqual([]);
    expect(prints.count(claimId)).toBe(1);
    expect(events()).toEqual([{ event: 'receiptPrinted', fields: JSON.stringify({ claimId, copy: 1 }) }]);
  });

  test('comes out once for a claim, also when it is asked for again after a restart', async () => {
    const { cups, controller, open, becomes, print, job } = await openController();
    print();
    await becomes('printed');
    print();
    expect(job()).toBe('printed');
    await controller.stop();
    const again = open();
    onTestFinished(again.stop);
    print({ by: again });
    expect(job()).toBe('printed');
    expect(await cups.printed()).toHaveLength(1);
  });

  test('comes out once more where staff want it, and the audit log counts the copies', async () => {
    const { cups, events, becomes, print, job } = await openController();
    print();
    await becomes('printed');
    print({ again: true });
    expect(job()).toBe('printing');
    await becomes('printed');
    expect(await cups.printed()).toHaveLength(2);
    expect(events().at(-1)).toEqual({
      event: 'receiptPrinted',
      fields: JSON.stringify({ claimId, copy: 2 }),
    });
  });
});

test('a printout that is no receipt comes out as often as it is wanted, and is not counted', async () => {
  const { cups, controller, events } = await openController();
  const queue = cupsQueue(cups.printer);
  for (const copy of [1, 2]) {
    let done = false;
    controller.print({
      receiptOf: null,
      again: false,
      send: () => queue.print({ pdf: Buffer.from(`code ${copy}`), widthMm: 80, heightMm: 60 }),
      onJob: (job) => (done = job === 'printed'),
    });
    await eventually(() => expect(done).toBe(true));
  }
  expect((await cups.printed()).map(String)).toEqual(['code 1', 'code 2']);
  expect(events()).toEqual([]);
});

describe('a receipt that does not come out is named by its cause, taken back, and can be tried again', () => {
  test.each(['paperOut', 'jammed', 'off'] as const)('%s', async (knob) => {
    const { cups, prints, becomes, print } = await openController();
    await cups.set(knob);
    print();
    await becomes({ failed: knob });
    expect(await cups.kept()).toEqual([]);
    expect(prints.count(claimId)).toBe(0);
    await cups.set('ready');
    expect(await cups.printed()).toEqual([]);
    print();
    await becomes('printed');
    expect(await cups.printed()).toHaveLength(1);
  });

  test('stuck: a printer that says nothing and prints nothing', async () => {
    const { cups, becomes, print } = await openController({ jobSeconds: 2 });
    await cups.set('silent');
    print();
    await becomes({ failed: 'stuck' });
    expect(await cups.kept()).toEqual([]);
  });

  test('off: no print service answers', async () => {
    const { becomes, print } = await openController({ server: '/nowhere/cups.sock' });
    print();
    await becomes({ failed: 'off' });
  });
});

describe('when the visit is over', () => {
  test('and its process is gone before it told the job\u2019s number, what it left in the queue is erased at once', async () => {
    const { cups, controller, print } = await openController();
    await cups.set('paperOut');
    const queue = cupsQueue(cups.printer);
    print({
      async send() {
        await queue.print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 120 });
        return new Promise(() => undefined);
      },
    });
    await eventually(async () => expect(await cups.kept()).not.toEqual([]));
    controller.endVisit();
    await eventually(async () => expect(await cups.kept()).toEqual([]));
  });

  test('its printouts that have not had their turn are not drawn any more', async () => {
    const { cups, controller, print, becomes } = await openController();
    let drawn = 0;
    await cups.set('silent');
    print();
    await eventually(async () => expect(await cups.kept()).not.toEqual([]));
    print({
      async send() {
        drawn += 1;
        return undefined;
      },
    });
    controller.endVisit();
    await cups.set('ready');
    print({ again: true });
    await becomes('printed');
    expect(drawn).toBe(0);
  });

  test('a printout that is stuck is taken back, so that the next person does not find it', async () => {
    const { cups, controller, print } = await openController();
    await cups.set('paperOut');
    print();
    await eventually(async () => expect(await cups.kept()).not.toEqual([]));
    controller.endVisit();
    await eventually(async () => expect(await cups.kept()).toEqual([]));
    await cups.set('ready');
    await controller.stop();
    expect(await cups.printed()).toEqual([]);
  });

  test('a printout that is coming out is still taken along, and erased from the queue', async () => {
    const { cups, controller, prints, print } = await openController();
    await cups.set('silent');
    const queue = cupsQueue(cups.printer);
    let job: number | undefined;
    print({
      async send() {
        job = await queue.print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 120 });
        return job;
      },
    });
    await eventually(async () => expect(job && (await queue.progress(job))).toBe('printing'));
    controller.endVisit();
    await cups.set('ready');
    await eventually(() => expect(prints.count(claimId)).toBe(1));
    expect(await cups.kept()).toEqual([]);
    expect((await cups.printed()).map(String)).toEqual([SECRET]);
  });

  test('and the kiosk was switched off meanwhile, what it left in the queue is erased at its start', async () => {
    const { cups, controller, open } = await openController();
    await controller.stop();
    const queue = cupsQueue(cups.printer);
    await queue.print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 40 });
    await eventually(async () => expect(await cups.printed()).toHaveLength(1));
    await cups.set('paperOut');
    await queue.print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 40 });
    expect(await cups.kept()).not.toEqual([]);
    const again = open();
    onTestFinished(again.stop);
    await eventually(async () => expect(await cups.kept()).toEqual([]));
  });
});

describe('a printer whose queue the system renamed', () => {
  const usedNow = (controller: PrintController, name: string | null) =>
    eventually(() => expect(controller.renamedTo()).toBe(name));
  const stateNow = (controller: PrintController, state: PrinterState) =>
    eventually(() => expect(controller.printer()).toBe(state));

  test('is found again and prints, is told, and is used by its own name again once that is back', async () => {
    const { cups, controller, print, becomes, logged } = await openController();
    await stateNow(controller, 'ready');
    await cups.removeQueue('struk');
    await cups.addQueue('TM-T82III-2');
    await usedNow(controller, 'TM-T82III-2');
    await stateNow(controller, 'ready');
    print();
    await becomes('printed');
    expect(await cups.printed()).toHaveLength(1);
    await cups.addQueue('struk');
    await usedNow(controller, null);
    expect(logged.filter((line) => line.startsWith('printerRenamed'))).toEqual([
      'printerRenamed TM-T82III-2',
      'printerRenamed struk',
    ]);
  });

  test('is found again at the next start, too', async () => {
    const { cups, controller, open } = await openController();
    await stateNow(controller, 'ready');
    await controller.stop();
    await cups.removeQueue('struk');
    await cups.addQueue('baru');
    const next = open();
    await usedNow(next, 'baru');
    await next.stop();
  });

  test('is told as missing where no queue of the same printer is there, once', async () => {
    const { cups, controller, logged } = await openController();
    await stateNow(controller, 'ready');
    await cups.removeQueue('struk');
    await cups.addQueue('lain', 'socket://127.0.0.1:9');
    await stateNow(controller, 'missing');
    expect(controller.renamedTo()).toBeNull();
    await cups.addQueue('struk');
    await stateNow(controller, 'ready');
    expect(logged.filter((line) => line.startsWith('printerNotFound'))).toEqual(['printerNotFound gone']);
  });

  test('is missing where the configured queue never was there, and a print service that is silent is not known', async () => {
    const cups = await printService();
    const told: string[] = [];
    const log: Log = (event) => told.push(event);
    const file = join(temporaryFolder(), 'printer-device.json');
    const wrong = followedQueue({ printer: { ...cups.printer, name: 'lain' }, file, log });
    expect([await wrong.stateAtRest(), await wrong.stateAtRest(), told]).toEqual([
      'missing',
      'missing',
      ['printerNotFound'],
    ]);
    const silent = followedQueue({ printer: { ...cups.printer, server: '/nowhere/cups.sock' }, file, log });
    expect([await silent.stateAtRest(), told.length]).toEqual(['unknown', 1]);
  });
});
