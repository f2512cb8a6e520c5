import { expect, test } from '../../support/branch/branch.ts';
import { bare, lastPrintout, withPrinter } from '../../support/branch/printer.ts';
import { tracesIn } from '../../support/kiosk/traces.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { printing, slip, receipt, attract, documents, nextStep } = words.id;

test('a receipt is printed once, says what the screen says, and leaves nothing behind', async ({
  branch,
}) => {
  const { cups, kiosk } = await withPrinter(branch);
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await visitor.claim(person, 'businessStopped');
  const receiptNumber = await visitor.submitClaim();
  const amount = (await visitor.page.getByRole('definition').first().textContent()) ?? '';
  await visitor.press(printing.receipt);
  await expect(visitor.page.getByText(printing.done)).toBeVisible();
  await expect(visitor.page.getByRole('button', { name: printing.receipt })).toHaveCount(0);

  const printout = await lastPrintout(cups, 'receipt-id');
  expect(printout).toMatchObject({ pages: 1, widthMm: 80, code: receiptNumber });
  for (const text of [
    receiptNumber,
    slip.receiptTitle,
    `•••• ${person.accountNumber.slice(-4)}`,
    'WIB',
    'rupiah',
  ]) {
    expect(printout.text).toContain(bare(text));
  }
  expect(amount).toMatch(/^Rp[\d.]+,\d\d$/);
  expect(printout.text).toContain(amount);
  for (const secret of [person.name, person.nik, person.accountNumber, person.email]) {
    expect(printout.text).not.toContain(bare(secret));
  }
  expect(await cups.printed()).toHaveLength(1);
  expect(await cups.kept()).toEqual([]);

  await visitor.finish();
  await kiosk.stop();
  const secrets = { nik: person.nik, accountNumber: person.accountNumber };
  expect(await tracesIn(kiosk.folder, secrets)).toEqual([]);
  await cups.stop();
});

test('a printer without paper is named, blocks nothing, and prints once it has paper again', async ({
  branch,
}) => {
  const { cups, kiosk } = await withPrinter(branch);
  const person = participant('bpu-under-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await cups.set('paperOut');
  await visitor.claim(person, 'businessStopped');
  await visitor.submitClaim();
  await visitor.press(printing.receipt);
  await visitor.sees(receipt.title, 'receipt-not-printed');
  await expect(visitor.page.getByText(printing.receiptNotPrinted)).toBeVisible();
  await expect(visitor.page.getByText(printing.fault.paperOut)).toBeVisible();
  await expect.poll(() => cups.kept()).toEqual([]);
  await cups.set('ready');
  await visitor.press(printing.again);
  await expect(visitor.page.getByText(printing.done)).toBeVisible();
  expect(await cups.printed()).toHaveLength(1);
  await visitor.finish();
  await cups.stop();
  await visitor.sees(attract.title, 'attract');
  await expect(visitor.page.getByText(printing.unavailable)).toBeVisible();
});

test('who is over the ceiling is led to the right channel, with a printed list of documents', async ({
  branch,
}) => {
  const { cups, kiosk } = await withPrinter(branch);
  const person = participant('pu-over-ceiling');
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(person);
  await visitor.openClaim();
  await visitor.sees(nextStep.elsewhere.title, 'conditions');
  await visitor.press(printing.list);
  await expect(visitor.page.getByText(printing.done)).toBeVisible();
  const { text, pages } = await lastPrintout(cups, 'list-id');
  expect(pages).toBe(1);
  for (const wanted of [
    nextStep.elsewhere.title,
    nextStep.elsewhere.todo,
    nextStep.place.lapakAsik,
    documents.resignationLetter.name,
  ]) {
    expect(text).toContain(bare(wanted));
  }
  expect(text).not.toContain(bare(person.name));
  await cups.stop();
});
