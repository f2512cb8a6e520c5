import { expect, test } from 'vitest';
import { makePaymentCode } from '../../../../contract/contributions/payment-code.ts';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { succeed } from '../../../../contract/outcome.ts';
import type { VisitConfig } from '../../../../main/configuration/config.ts';
import { visitPrintouts } from '../../../../main/visit/printouts.ts';
import type { VisitMessage } from '../../../../main/visit-process/messages.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { orderedContribution } from '../../../fixtures/contributions/contributions.ts';
import { helper } from '../../../fixtures/snapshots/staff-screens.ts';
import { credentialId } from '../../../fixtures/staff/staff-ports.ts';
import { kioskVisit, toMenu, toReceipt } from '../../../fixtures/visit/kiosk-visit.ts';
import { visitPorts } from '../../../fixtures/visit/visit-ports.ts';

const config: VisitConfig = kioskConfig({ printer: { name: 'Struk', server: '/nowhere/cups.sock' } });
const newCode: readonly Action[] = [
  { type: 'openContributions' },
  { type: 'proceed' },
  { type: 'chooseMonths', months: 1 },
  { type: 'proceed' },
];

function withPrinter(replaced: Partial<ReturnType<typeof visitPorts>> = {}) {
  const visit = kioskVisit(replaced);
  const said: VisitMessage[] = [];
  const bugs: unknown[] = [];
  const printouts = visitPrintouts({
    config,
    packs: [],
    clock: { now: () => new Date('2026-11-26T03:00:00Z') },
    loadProgram: async () => ({ drawPrintout: () => Promise.reject(new Error('no ink')) }),
    post: (message) => said.push(message),
    onChange: () => undefined,
    onBug: (error) => bugs.push(error),
  });
  const print = () => printouts.print(visit.host.current());
  const job = () => printouts.snapshot(visit.host.current(), 'ready')?.job;
  return { ...visit, printouts, print, job, said, bugs };
}

test('a receipt is wanted once, also when it is pressed again; and again where staff help', async () => {
  const { go, print, printouts, said, job, host } = withPrinter();
  await go(toReceipt);
  print();
  print();
  const { claimId } = host.current().context;
  expect(said).toEqual([{ type: 'print', print: 1, receiptOf: claimId, again: false }]);
  expect(job()).toBe('printing');
  printouts.follow(1, 'printed');
  print();
  expect(said).toHaveLength(1);
  host.staffCame({ ...helper, credentialId });
  await go([{ type: 'agreeToHelp' }]);
  print();
  expect(said.at(-1)).toEqual({ type: 'print', print: 1, receiptOf: claimId, again: true });
});

test('a receipt that was printed before its claim was refused is followed by a slip that says so', async () => {
  const { go, print, printouts, said, job, host } = withPrinter();
  await go(toReceipt);
  print();
  printouts.follow(1, 'printed');
  const { claimId } = host.current().context;
  host.deliver(claimId, 'accepted');
  expect(job()).toBe('printed');
  host.deliver(claimId, { refused: 'figuresDiffer' });
  expect(job()).toBe('none');
  print();
  // It is no receipt of the claim, of which there is one only.
  expect(said.at(-1)).toEqual({ type: 'print', print: 2, receiptOf: null, again: false });
});

test('what did not come out can be wanted again', async () => {
  const { go, print, printouts, said, job } = withPrinter();
  await go(toReceipt);
  print();
  printouts.follow(1, { failed: 'paperOut' });
  expect(job()).toEqual({ failed: 'paperOut' });
  print();
  expect(said).toHaveLength(2);
});

test('two payment codes of a visit are two printouts, and main is told neither', async () => {
  const codes = [482_103_957_716n, 482_103_957_717n].map((number) => makePaymentCode(number));
  const { headOffice } = visitPorts();
  const orderContribution: typeof headOffice.orderContribution = async () =>
    succeed({ ...orderedContribution, code: codes.shift() ?? orderedContribution.code });
  const { go, print, said, snapshot } = withPrinter({ headOffice: { ...headOffice, orderContribution } });
  await go([...toMenu, ...newCode]);
  expect(snapshot().screen.name).toBe('paymentCode');
  print();
  await go([{ type: 'back' }, ...newCode.slice(1)]);
  print();
  print();
  expect(said).toEqual([
    { type: 'print', print: 1, receiptOf: null, again: false },
    { type: 'print', print: 2, receiptOf: null, again: false },
  ]);
});

test('a page with nothing to take home wants nothing', async () => {
  const { go, print, said, job } = withPrinter();
  await go(toMenu);
  print();
  expect([said, job()]).toEqual([[], null]);
});

test('one that cannot be drawn is a bug, and no job', async () => {
  const { go, print, printouts, said, bugs } = withPrinter();
  await go(toReceipt);
  print();
  await printouts.send(1, 'struk');
  expect(said.at(-1)).toEqual({ type: 'printoutSent', print: 1, job: null });
  expect(bugs.map(String)).toEqual(['Error: no ink']);
  await printouts.send(7, 'struk');
  expect(said.at(-1)).toEqual({ type: 'printoutSent', print: 7, job: null });
});
