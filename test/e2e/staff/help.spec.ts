import { helpCalls } from '../../../contract/language/id/fleet/help-calls.ts';
import { expect, test } from '../../support/branch/branch.ts';
import { type Branch, openBranch } from '../../support/branch/open-branch.ts';
import { Desk } from '../../support/head-office/desk.ts';
import { Operator } from '../../support/head-office/operator.ts';
import { participant } from '../../support/people/participant.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { id } = words;
const PIN = '860317';
const RINA = { staffId: 'R07', name: 'Rina Marlina', role: 'helper' } as const;
const COUNTER = 'Loket 3';
const person = participant('bpu-under-ceiling');

let branch: Awaited<ReturnType<typeof openBranch>>;
test.beforeEach(async () => {
  branch = await openBranch({
    config: { counterName: COUNTER, staffCall: { askSeconds: 1, waitMinutes: 15 } },
  });
});
test.afterEach(() => branch.close());

test('a person calls in the middle of a claim, staff answer at the desk by one touch, and the claim goes on with nothing lost', async () => {
  test.slow();
  const { kiosk, headOffice } = branch;
  const operator = await Operator.arrive(headOffice);
  await headOffice.hire('BDG', RINA, PIN);
  const desk = await Desk.open(headOffice.url, operator, 'BDG');
  await desk.signIn(RINA.staffId, PIN);

  const visitor = await atAccountNumber(branch);
  const { page } = visitor;
  const typed = person.accountNumber.slice(0, 4);
  await visitor.type(typed);
  await visitor.press(id.frame.help);
  await visitor.shows('help', id.help.title);
  await visitor.press(id.call.call);
  await expect(page.getByRole('dialog').getByText(id.call.state.called)).toBeVisible();
  await visitor.press(id.help.close);
  const strip = page.locator('.call-strip');
  await expect(strip).toContainText(id.call.state.called);
  await expect(page.locator('.beacon')).toBeVisible();

  // The page of the desk looks by itself.
  const call = desk.page.getByRole('listitem').filter({ hasText: COUNTER });
  await expect(call).toBeVisible();
  await expect(desk.page).toHaveTitle(/^\(1\) /);
  await expect(desk.page.getByText(person.name)).toHaveCount(0);
  expect(await desk.accessibilityFaults()).toEqual([]);
  expect(await desk.overflow()).toBe(0);
  await operator.open('/fleet');
  await expect(operator.page.getByRole('listitem').filter({ hasText: COUNTER })).toBeVisible();
  expect(await operator.accessibilityFaults()).toEqual([]);

  await call.getByRole('button', { name: helpCalls.come }).click();
  await expect(desk.page.getByRole('status').first()).toHaveText(helpCalls.answered);
  await expect(strip).toContainText(id.call.state.coming);
  await expect(strip).toContainText(RINA.name);

  await expect(page.getByRole('textbox')).toHaveValue(typed);
  await visitor.type(person.accountNumber.slice(4));
  await visitor.next();
  await visitor.sees(id.check.title, 'check');
  await expect(strip).toContainText(RINA.name);
  await desk.page.getByRole('button', { name: helpCalls.done }).click();
  await expect(strip).toHaveCount(0);
  await visitor.submitClaim();
  await expect.poll(async () => (await headOffice.received()).length).toBe(1);
  await kiosk.stop();
  await desk.close();
  await operator.leave();
});

test('a call is taken back by the person, and ends with the visit', async () => {
  const { headOffice } = branch;
  const operator = await Operator.arrive(headOffice);
  const visitor = await atAccountNumber(branch);
  const call = async () => {
    await visitor.press(id.frame.help);
    await visitor.shows('help', id.help.title);
    await visitor.press(id.call.call);
    await expect(visitor.page.getByRole('dialog').getByText(id.call.state.called)).toBeVisible();
    await visitor.press(id.help.close);
  };
  const calls = operator.page.getByRole('listitem').filter({ hasText: COUNTER });
  await call();
  await operator.open('/fleet');
  await expect(calls).toBeVisible();
  await visitor.press(id.call.takeBack);
  await expect(visitor.page.locator('.call-strip')).toHaveCount(0);
  await operator.open('/fleet');
  await expect(calls).toHaveCount(0);
  await call();
  await visitor.finish();
  await expect(async () => {
    await operator.open('/fleet');
    await expect(calls).toHaveCount(0);
  }).toPass();
  await operator.leave();
});

test('without a line the help says at once where to go, by the name of the counter', async () => {
  const { kiosk, headOffice } = branch;
  const visitor = new Visitor(await kiosk.start());
  const { page } = visitor;
  await visitor.begin();
  await headOffice.stop();
  await visitor.press(id.frame.help);
  await visitor.shows('help', id.help.title);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(COUNTER)).toBeVisible();
  await expect(dialog.getByRole('button', { name: id.call.call })).toHaveCount(0);
});

/** Before a half of the account number would be lost with its page. */
async function atAccountNumber({ kiosk }: Branch): Promise<Visitor> {
  const visitor = new Visitor(await kiosk.start());
  await visitor.enter(person);
  await visitor.goToPhoto('businessStopped');
  await visitor.takePhotoNow();
  await visitor.sees(id.bank.title, 'bank');
  await visitor.choose(person.bank);
  await visitor.next();
  await visitor.sees(id.question.accountNumber.title, 'accountNumber');
  return visitor;
}
