import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import document from '../../../contract/policy/default.json' with { type: 'json' };
import { expect, test } from '../../support/branch/branch.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

test('a ceiling lowered in the head office’s policy file closes the claim, with no change of the program', async ({
  branch: { headOffice, kiosk },
}) => {
  const ceiling = { ...document.ceiling, balance: 'Rp2.500.000,00' };
  await headOffice.stop();
  await headOffice.goBy({ ...document, version: document.version + 1, ceiling });
  await headOffice.start();
  const visitor = new Visitor(await kiosk.start());
  const log = join(kiosk.folder, 'logs', 'kiosk.log');
  await expect.poll(() => readFile(log, 'utf8')).toContain('policyTaken');
  await visitor.enter(participant('bpu-under-ceiling'));
  await visitor.openClaim();
  await visitor.sees(words.id.nextStep.elsewhere.title, 'conditions');
  await expect(visitor.page.getByText('Saldo Anda lebih dari Rp2.500.000,00.')).toBeVisible();
});
