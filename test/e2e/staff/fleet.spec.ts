import { join } from 'node:path';
import { fleet as id } from '../../../contract/language/id/fleet.ts';
import { startCups } from '../../fixtures/cups/cups.ts';
import { NetworkPrinter } from '../../fixtures/cups/network-printer.ts';
import { expect, test as inBranch } from '../../support/branch/branch.ts';
import { Operator } from '../../support/head-office/operator.ts';
import { Kiosk, provision } from '../../support/kiosk/kiosk.ts';
import { participant } from '../../support/people/participant.ts';
import { firstSignIn, unlockTap } from '../../support/people/staff.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const test = inBranch.extend<{ operator: Operator }>({
  operator: async ({ branch }, use) => {
    const operator = await Operator.arrive(branch.headOffice);
    await use(operator);
    await operator.leave();
  },
});

/** After state, last heard, queue and last claim. */
const PRINTER = 4;
const CAMERA = 5;
/** By then an operator is to see what is wrong. */
const SEEN_WITHIN_MS = 90_000;

test('an operator sees that a kiosk has lost its camera, closes it, and opens it again', async ({
  branch: { folder, headOffice },
  operator,
}) => {
  const { page } = operator;
  const connection = {
    url: headOffice.url,
    keys: await headOffice.keys(),
    healthSeconds: 1,
    heartbeatSeconds: 1,
  };
  const provisioning = await provision(folder, headOffice, { headOffice: connection });
  const well = new Kiosk(join(folder, 'kiosk'), { provisioning });
  await well.start();
  await expect(async () => {
    await operator.open('/fleet');
    await expect(operator.row('BDG-02').getByRole('cell').nth(CAMERA)).toHaveText(id.cameras.ready);
  }).toPass();
  await well.stop();

  const blind = new Kiosk(join(folder, 'kiosk'), { provisioning, camera: false });
  const kiosk = await blind.start();
  await expect(operator.row('BDG-02')).toContainText(id.troubles.camera, { timeout: SEEN_WITHIN_MS });
  expect(await operator.accessibilityFaults()).toEqual([]);

  await page.getByRole('link', { name: 'BDG-02' }).click();
  expect(await operator.accessibilityFaults()).toEqual([]);
  await page.getByRole('button', { name: id.order.takeOutOfService }).click();
  await expect(page.getByRole('status')).toHaveText(id.given);
  await expect(kiosk.getByText(words.id.outOfService.fault.operator)).toBeVisible();
  await page.getByRole('button', { name: id.order.putIntoService }).click();
  await expect(kiosk.getByRole('button', { name: words.id.attract.start })).toBeVisible();

  await page.getByRole('link', { name: id.alerts }).click();
  await page
    .getByRole('row', { name: id.troubles.camera })
    .getByRole('button', { name: id.acknowledge })
    .click();
  await expect(page.getByText('dilihat siti')).toBeVisible();
  expect(await operator.accessibilityFaults()).toEqual([]);
  await blind.stop();
});

test('an operator sees that a printer was pulled out, and that it is back', async ({
  branch: { folder, headOffice },
  operator,
}) => {
  test.slow();
  const printer = new NetworkPrinter();
  await printer.plugIn();
  const cups = await startCups(join(folder, 'cups'), printer.uri);
  // As in a branch: how often the printer is looked at, the kiosk is heard and the page is renewed.
  const connection = { url: headOffice.url, keys: await headOffice.keys() };
  const provisioning = await provision(folder, headOffice, { headOffice: connection, printer: cups.printer });
  const kiosk = new Kiosk(join(folder, 'kiosk'), { provisioning });
  const resting = await kiosk.start();
  await operator.open('/fleet');
  const row = operator.row('BDG-02');
  const printerCell = row.getByRole('cell').nth(PRINTER);
  const soon = { timeout: SEEN_WITHIN_MS };
  await expect(printerCell).toHaveText(id.printers.ready, soon);
  await expect(row).not.toContainText(id.troubles.printer);

  await printer.pull();
  await expect(row).toContainText(id.troubles.printer, soon);
  await expect(printerCell).toHaveText(id.printers.off);
  await expect(resting.getByText(words.id.printing.unavailable)).toBeVisible();

  await printer.plugIn();
  await expect(printerCell).toHaveText(id.printers.ready, soon);
  await expect(row).not.toContainText(id.troubles.printer);
  await expect(resting.getByText(words.id.printing.unavailable)).toHaveCount(0);
  await kiosk.stop();
  await cups.stop();
  await printer.pull();
});

test('a new kiosk enrols by the code of the fleet page, its supervisor signs in, and the first visit can start', async ({
  branch: { folder, headOffice },
  operator,
}) => {
  const { says } = new Visitor(operator.page);
  const args = [`--head-office=${headOffice.url}`];
  const kiosk = new Kiosk(join(folder, 'new-kiosk'), { args });
  const visitor = new Visitor(await kiosk.start(), { pause: 600 });
  // The panel of a virtual display tells nothing of its size.
  await visitor.sees(says.staffQuestion.screenWidthMm.title, 'enrolment-panel');
  await visitor.tapKeys('268');
  await visitor.press(says.frame.next);
  await visitor.sees(says.enrolment.title, 'enrolment');
  const supervisor = { staffId: 'S01', name: 'Andi Tenri' };
  const { code, firstPin } = await operator.makeCode(
    ['MKS', 'Makassar Panakkukang', 'Makassar', '04'],
    supervisor,
  );
  expect(await operator.accessibilityFaults()).toEqual([]);
  await visitor.tapKeys(`${code.slice(0, -1).replaceAll('-', '')}`);
  await visitor.press(says.enrolment.enrol);
  await expect(visitor.page.getByText('Anda memasukkan 11.').first()).toBeVisible();
  await visitor.tapKeys(code.slice(-1));
  await visitor.press(says.enrolment.enrol);
  await visitor.sees(says.attract.title, 'attract');
  await unlockTap(visitor);
  await firstSignIn(visitor, supervisor.name, firstPin);
  await visitor.sees(says.staffConsole.title.replace('{name}', supervisor.name), 'staff-home');
  await visitor.press(says.frame.finish);
  await visitor.enter(participant('bpu-under-ceiling'));
  await expect(async () => {
    await operator.open('/fleet?search=makassar');
    await expect(operator.row('MKS-04')).toContainText('0.1.0');
  }).toPass();
  await kiosk.stop();

  // It finds what it wrote when it enrolled, and asks no other head office.
  const again = new Kiosk(join(folder, 'new-kiosk'));
  await new Visitor(await again.start(), { pause: 600 }).begin();
  await again.stop();
});
