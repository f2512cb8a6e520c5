import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { claimIdSchema } from '../../../../contract/claim/claim.ts';
import { makePaymentCode } from '../../../../contract/contributions/payment-code.ts';
import type { PrinterState } from '../../../../contract/fleet/devices.ts';
import type { Printout } from '../../../../contract/kiosk-api/printout.ts';
import { cupsQueue } from '../../../../main/printing/cups-queue.ts';
import { printController } from '../../../../main/printing/print-controller.ts';
import { receiptPrints } from '../../../../main/printing/receipt-prints.ts';
import { type Cups, type PrinterKnob, startCups } from '../../../fixtures/cups/cups.ts';
import { NetworkPrinter } from '../../../fixtures/cups/network-printer.ts';
import { TestClock } from '../../../fixtures/head-office/head-office.ts';
import { ordered } from '../../../fixtures/snapshots/contribution-screens.ts';
import { receipt } from '../../../fixtures/snapshots/snapshot-parts.ts';
import { openStorage } from '../../../fixtures/storage/kiosk-storage.ts';
import { temporaryFolder } from '../../../fixtures/storage/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'terbilang: dua belas juta';
const claimId = claimIdSchema.parse(uuidv7());

function printout(name: 'receipt' | 'noticeDeclined'): Printout {
  return printoutOf(name === 'receipt' ? { name, receipt, delivery: 'queued' } : { name });
}

function printoutOf(about: Printout['about']): Printout {
  return {
    about,
    language: 'id',
    training: false,
    kiosk: { branchName: 'Bandung Suci', branchId: 'BDG', kioskId: '02', timeZone: 'Asia/Jakarta' },
    printedAt: '2026-11-22T07:05:00.000Z',
    widthMm: 80,
    marginMm: 4,
  };
}

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
  const open = () =>
    printController({
      queue: cupsQueue(printer),
      prints,
      render: async () => ({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 120 }),
      stateSeconds: 0.2,
      jobSeconds,
      log: () => undefined,
      onChange: () => undefined,
      onBug: (error) => bugs.push(error),
    });
  const controller = open();
  onTestFinished(async () => {
    await controller.stop();
    expect(bugs).toEqual([]);
  });
  const events = () => database.prepare('SELECT event, fields FROM audit').all();
  const becomes = (job: unknown) =>
    vi.waitFor(() => expect(controller.job(printout('receipt'))).toEqual(job), { timeout: 15_000 });
  return { cups, controller, open, prints, audit, events, becomes };
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
    await vi.waitFor(async () => expect(await queue.state()).toBe(state), { timeout: 10_000 });
  });

  test('is unknown where no print service answers, or it has no such printer', async () => {
    const cups = await printService();
    expect(await cupsQueue({ ...cups.printer, server: '/nowhere/cups.sock' }).state()).toBe('unknown');
    expect(await cupsQueue({ ...cups.printer, name: 'lain' }).state()).toBe('unknown');
  });

  test('is looked at while nothing is printed', async () => {
    const { cups, controller } = await openController();
    await vi.waitFor(() => expect(controller.printer()).toBe('ready'), { timeout: 10_000 });
    await cups.stop();
    await vi.waitFor(() => expect(controller.printer()).toBe('unknown'), { timeout: 10_000 });
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
    const { cups, controller, prints, events, becomes } = await openController();
    controller.print(printout('receipt'), claimId);
    expect(controller.job(printout('receipt'))).toBe('printing');
    await becomes('printed');
    expect((await cups.printed()).map(String)).toEqual([SECRET]);
    expect(await cups.kept()).toEqual([]);
    expect(prints.count(claimId)).toBe(1);
    expect(events()).toEqual([{ event: 'receiptPrinted', fields: JSON.stringify({ claimId, copy: 1 }) }]);
  });

  test('comes out once for a claim, also when it is asked for again after a restart', async () => {
    const { cups, controller, open, becomes } = await openController();
    controller.print(printout('receipt'), claimId);
    controller.print(printout('receipt'), claimId);
    await becomes('printed');
    controller.print(printout('receipt'), claimId);
    await controller.stop();
    const again = open();
    onTestFinished(again.stop);
    again.print(printout('receipt'), claimId);
    expect(again.job(printout('receipt'))).toBe('printed');
    expect(await cups.printed()).toHaveLength(1);
  });

  test('comes out once more when staff allow it, and the audit log counts the copies', async () => {
    const { cups, controller, events, becomes } = await openController();
    controller.print(printout('receipt'), claimId);
    await becomes('printed');
    controller.allowReprint();
    await becomes('none');
    controller.print(printout('receipt'), claimId);
    await becomes('printed');
    expect(await cups.printed()).toHaveLength(2);
    expect(events().at(-1)).toEqual({
      event: 'receiptPrinted',
      fields: JSON.stringify({ claimId, copy: 2 }),
    });
  });
});

test('a second payment code of a visit comes out as well as the first, each once', async () => {
  const { cups, controller } = await openController();
  const codes = [482_103_957_716n, 482_103_957_717n].map((number) =>
    printoutOf({
      name: 'paymentCode',
      personName: 'SITI',
      ordered: { ...ordered, code: makePaymentCode(number) },
    }),
  );
  for (const code of [...codes, ...codes]) {
    controller.print(code, claimId);
    await vi.waitFor(() => expect(controller.job(code)).toBe('printed'), { timeout: 15_000 });
  }
  expect(await cups.printed()).toHaveLength(2);
});

describe('a receipt that does not come out is named by its cause, taken back, and can be tried again', () => {
  test.each(['paperOut', 'jammed', 'off'] as const)('%s', async (knob) => {
    const { cups, controller, prints, becomes } = await openController();
    await cups.set(knob);
    controller.print(printout('receipt'), claimId);
    await becomes({ failed: knob });
    expect(await cups.kept()).toEqual([]);
    expect(prints.count(claimId)).toBe(0);
    await cups.set('ready');
    expect(await cups.printed()).toEqual([]);
    controller.print(printout('receipt'), claimId);
    await becomes('printed');
    expect(await cups.printed()).toHaveLength(1);
  });

  test('stuck: a printer that says nothing and prints nothing', async () => {
    const { cups, controller, becomes } = await openController({ jobSeconds: 2 });
    await cups.set('silent');
    controller.print(printout('receipt'), claimId);
    await becomes({ failed: 'stuck' });
    expect(await cups.kept()).toEqual([]);
  });

  test('off: no print service answers', async () => {
    const { controller, becomes } = await openController({ server: '/nowhere/cups.sock' });
    controller.print(printout('receipt'), claimId);
    await becomes({ failed: 'off' });
  });
});

describe('when the visit is over', () => {
  test('a printout that is stuck is taken back, so that the next person does not find it', async () => {
    const { cups, controller } = await openController();
    await cups.set('paperOut');
    controller.print(printout('receipt'), claimId);
    await vi.waitFor(async () => expect(await cups.kept()).not.toEqual([]), { timeout: 10_000 });
    controller.endVisit();
    expect(controller.job(printout('receipt'))).toBe('none');
    await vi.waitFor(async () => expect(await cups.kept()).toEqual([]), { timeout: 10_000 });
    await cups.set('ready');
    await controller.stop();
    expect(await cups.printed()).toEqual([]);
  });

  test('a printout that is coming out is still taken along, and erased from the queue', async () => {
    const { cups, controller, prints } = await openController();
    await cups.set('silent');
    controller.print(printout('receipt'), claimId);
    await vi.waitFor(async () => expect(await cups.kept()).not.toEqual([]), { timeout: 10_000 });
    controller.endVisit();
    await cups.set('ready');
    await vi.waitFor(() => expect(prints.count(claimId)).toBe(1), { timeout: 10_000 });
    expect(await cups.kept()).toEqual([]);
    expect((await cups.printed()).map(String)).toEqual([SECRET]);
  });

  test('and the kiosk was switched off meanwhile, what it left in the queue is erased at its start', async () => {
    const { cups, controller, open } = await openController();
    await controller.stop();
    const queue = cupsQueue(cups.printer);
    await queue.print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 40 });
    await vi.waitFor(async () => expect(await cups.printed()).toHaveLength(1), { timeout: 10_000 });
    await cups.set('paperOut');
    await queue.print({ pdf: Buffer.from(SECRET), widthMm: 80, heightMm: 40 });
    expect(await cups.kept()).not.toEqual([]);
    const again = open();
    onTestFinished(again.stop);
    await vi.waitFor(async () => expect(await cups.kept()).toEqual([]), { timeout: 10_000 });
  });
});
