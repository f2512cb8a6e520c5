import { expect, test } from '../../support/branch/branch.ts';
import { beforeDocuments, buyer, letterOnTable } from '../../support/branch/documents.ts';
import { participant } from '../../support/people/participant.ts';
import {
  agreeToHelp,
  comeUnchecked,
  copyEktp,
  firstSignIn,
  handBack,
  handOver,
  unlockAtHelp,
  unlockTap,
} from '../../support/people/staff.ts';
import { Visitor, words } from '../../support/people/visitor.ts';

const { id } = words;
const HELPER = 'Budi Santoso';
const person = participant('bpu-under-ceiling');

test('staff called from a page help to the receipt; the personal acts stay the participant\u2019s', async ({
  branch: { kiosk, headOffice },
}) => {
  const visitor = new Visitor(await kiosk.start());
  const { page } = visitor;
  await visitor.begin();
  await unlockAtHelp(visitor);
  await firstSignIn(visitor, HELPER);
  await agreeToHelp(visitor, HELPER);
  await handBack(visitor, HELPER);
  await expect(page.getByRole('note').filter({ hasText: HELPER })).toBeVisible();
  await copyEktp(visitor, person, { card: true });
  await visitor.goToReasons();
  await visitor.choose(id.reasons.businessStopped.name);
  await visitor.next();
  await visitor.confirmData();
  await handOver(visitor, 'photo');
  await visitor.takePhoto();
  await handBack(visitor, HELPER);
  await visitor.giveAccount(person);
  await handOver(visitor, 'account');
  await visitor.sees(id.accountConfirm.title, 'account-confirm');
  await visitor.press(id.accountConfirm.right);
  await visitor.sees(id.check.title, 'check');
  const receiptNumber = await visitor.submitClaim();
  await expect(page.getByText(id.receipt.delivery.accepted)).toBeVisible();
  await visitor.finish();

  const [claim] = (await headOffice.received()).filter(
    (received) => received.receiptNumber === receiptNumber,
  );
  expect(claim).toMatchObject({
    outcome: 'accepted',
    identity: 'staffCheckedEktp',
    assistance: {
      staffId: 'B07',
      enteredBy: { ektpNik: 'staff', reason: 'staff', bank: 'staff', accountNumber: 'staff' },
    },
  });
  // The visit's end is the end of the help: whoever comes next is alone.
  await visitor.begin();
  await expect(page.getByText(id.signIn.byStaff)).toHaveCount(0);
});

test('while the head office is down staff take the claim without the balance and without a photo', async ({
  branch: { kiosk, headOffice },
}) => {
  const visitor = new Visitor(await kiosk.start());
  const { page } = visitor;
  // Whoever is staff is known by name from then on.
  await unlockTap(visitor);
  await expect(page.getByText(HELPER)).toBeVisible();
  await visitor.press(id.frame.finish);
  await headOffice.stop();
  await expect(page.getByText(id.attract.lineDown)).toBeVisible();
  await unlockTap(visitor);
  await comeUnchecked(visitor, HELPER);
  await expect(page.getByText(id.staffConsole.notChecked)).toBeVisible();
  await expect(page.getByText(id.staffConsole.page.settings)).toHaveCount(0);
  await visitor.pressLarge(id.staffConsole.help);
  await agreeToHelp(visitor, HELPER);
  await visitor.sees(id.notice.title, 'notice');
  await visitor.press(id.notice.agree);
  await handBack(visitor, HELPER);
  await copyEktp(visitor, person, { card: false });
  await visitor.sees(id.withoutBalance.title, 'without-balance');
  await visitor.next();
  await visitor.sees(id.reason.title, 'reason');
  await visitor.choose(id.reasons.businessStopped.name);
  await visitor.next();
  await handOver(visitor, 'declaration');
  await visitor.sees(id.businessStopped.title, 'business-stopped');
  await visitor.press(id.businessStopped.declare);
  await visitor.sees(id.photoIntro.title, 'photo-intro');
  await visitor.press(id.photoIntro.decline);
  await visitor.press(id.assisted.presence);
  await visitor.sees(id.presence.title, 'presence');
  await visitor.press(id.presence.confirm);
  await handBack(visitor, HELPER);
  await visitor.sees(id.question.npwp.title, 'npwp');
  await visitor.press(id.questionPage.lack);
  await visitor.giveAccount(person);
  await handOver(visitor, 'account');
  await visitor.press(id.accountConfirm.right);
  await visitor.sees(id.check.title, 'check');
  await expect(page.getByText(id.check.later)).toBeVisible();
  const receiptNumber = await visitor.submitClaim();
  await expect(page.getByText(id.claimFacts.later)).toBeVisible();

  await headOffice.start();
  await expect(page.getByText(id.trackedClaim.waitsForConfirmation)).toBeVisible();
  const [claim] = (await headOffice.received()).filter(
    (received) => received.receiptNumber === receiptNumber,
  );
  expect(claim).toMatchObject({ outcome: 'accepted', net: null, photo: null, identity: 'staffCheckedEktp' });
});

test('staff say of which document they see the original, and the participant\u2019s claim tells it', async ({
  branch,
}) => {
  const { visitor } = await beforeDocuments(branch, letterOnTable(), { manualAfterSeconds: 120 });
  await unlockAtHelp(visitor);
  await firstSignIn(visitor, HELPER);
  await agreeToHelp(visitor, HELPER);
  await handBack(visitor, HELPER);
  await visitor.takePage();
  await visitor.seesPages('familyCard');
  const original = visitor.page.getByRole('button', { name: id.documentPages.originalSeen });
  await visitor.press(id.documentPages.originalSeen);
  await expect(original).toHaveAttribute('aria-pressed', 'true');
  await visitor.next();
  for (const document of ['bankBook', 'workStatement', 'housingLoanDocuments'] as const) {
    await visitor.takePage();
    await visitor.seesPages(document);
    await expect(original).toHaveAttribute('aria-pressed', 'false');
    await visitor.next();
  }
  await visitor.confirmData();
  await handOver(visitor, 'photo');
  await visitor.takePhoto();
  await handBack(visitor, HELPER);
  await visitor.giveAccount(buyer);
  await handOver(visitor, 'account');
  await visitor.press(id.accountConfirm.right);
  await visitor.sees(id.check.title, 'check');
  const seen = id.check.documentPagesSeen
    .replace('{document}', id.documents.familyCard.name)
    .replace('{pages, number}', '1');
  await expect(visitor.page.getByText(seen)).toBeVisible();
  const receiptNumber = await visitor.submitClaim();
  await expect(visitor.page.getByText(id.receipt.delivery.accepted)).toBeVisible();
  const claim = (await branch.headOffice.received()).find(
    (received) => received.receiptNumber === receiptNumber,
  );
  expect(claim?.documents.map(({ originalSeen }) => originalSeen)).toEqual([true, false, false, false]);
});
