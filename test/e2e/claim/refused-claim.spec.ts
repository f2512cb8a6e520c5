import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../../head-office/database/dialects/sqlite.ts';
import { startCups } from '../../fixtures/cups/cups.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { bare, lastPrintout } from '../../support/branch/printer.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { listenIn } from '../../support/kiosk/listener.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { claimFacts, claimSteps, frame, printing, receipt, refusals, remedies } = words.id;

test('a claim that is refused is not accepted on screen, on paper and aloud, with the same cause and remedy', async ({
  branch: { folder, headOffice },
}) => {
  test.setTimeout(150_000);
  const { program, heard } = await listenIn(folder);
  const cups = await startCups(join(folder, 'cups'));
  const printer = { ...cups.printer, stateSeconds: 0.5 };
  const provisioning = await provision(folder, headOffice, { printer, voice: { program } });
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning });
  const page = await kiosk.start();
  const visitor = new Visitor(page, { sound: 'pages' });
  const person = participant('bpu-under-ceiling');
  await visitor.claim(person, 'businessStopped');

  // A contribution arrives after the person has seen the figures.
  const registry = new Database(join(headOffice.dataFolder, DATABASE_FILE));
  registry.prepare('UPDATE cards SET contributions = contributions + 100 WHERE kpj = ?').run(person.kpj);
  registry.close();
  const before = (await heard()).length;
  await visitor.press(words.id.check.confirm);
  await visitor.sees(receipt.refusedTitle, 'receipt-refused');

  const three = [receipt.delivery.refused, refusals.figuresDiffer, remedies.claimAgain];
  const never = ['Rp', 'rupiah', claimFacts.account, ...Object.values(claimSteps.paidBy.split('{date}'))];
  const main = page.getByRole('main');
  for (const said of three) await expect(main.getByText(said)).toBeVisible();
  const seen = (await main.textContent()) ?? '';
  expect(never.filter((words) => words.length > 1 && seen.includes(words))).toEqual([]);
  expect(seen).not.toContain(receipt.title);
  // A press ends what is read.
  for (const said of [receipt.refusedTitle, ...three]) {
    await expect.poll(async () => (await heard()).slice(before)).toContain(said);
  }

  await visitor.press(printing.receipt);
  await expect(page.getByText(printing.done)).toBeVisible();
  const { text } = await lastPrintout(cups, 'refused-id');
  expect(three.filter((said) => !text.includes(bare(said)))).toEqual([]);
  expect(never.filter((words) => words.length > 1 && text.includes(bare(words)))).toEqual([]);
  expect(text).not.toContain(bare(person.name));

  const all = await heard();
  const secrets = [person.name, person.nik, person.kpj, person.accountNumber, person.email, person.phone];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
  expect(all.slice(before)).not.toMatch(/\d rupiah/);
  await visitor.press(frame.finish);
  await kiosk.stop();
  await cups.stop();
});
