import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { NextStepKind } from '../../../contract/eligibility/next-step.ts';
import type { Situation } from '../../../contract/eligibility/situation.ts';
import { DATABASE_FILE } from '../../../head-office/database/dialects/sqlite.ts';
import type { Branch } from '../branch/open-branch.ts';
import { participant } from '../people/participant.ts';
import type { OnScreen, Visitor } from '../people/visitor.ts';

/** For each kind of next step that the rest of the tour does not come to, one person; and what that person answers. */
const PEOPLE: readonly (readonly [name: string, step: NextStepKind, says?: Situation])[] = [
  ['death', 'atDesk', 'died'],
  ['pu-waiting', 'comeBack'],
  ['pu-active', 'comeBackForPart', 'stillWorking'],
  ['dismissed-not-reported', 'reportExit', 'stoppedWorking'],
  ['partial-stopped-not-reported', 'reportExit', 'stoppedWorking'],
  ['exit-impossible', 'correctExit'],
  ['bpu-data-not-updated', 'updateData'],
  ['claim-in-progress', 'waitForClaim'],
  ['bpu-no-balance', 'noBalance'],
];

/** What each of them is told; nothing is stopped at on the way. */
export async function nextSteps(visitor: Visitor, stop: OnScreen): Promise<void> {
  const { says, hands } = visitor;
  for (const [name, step, situation] of PEOPLE) {
    await visitor.enter(participant(name));
    await visitor.openClaim();
    if (situation) await visitor.saySituation(situation);
    await hands.seeText(says.nextStep[step].todo);
    await stop(`conditions-${name}`);
    // A label that ends with how many there are.
    const [open = ''] = says.closedReasons.open.split(' (');
    await visitor.pressLarge(open);
    await hands.seeText(says.closedReasons.title);
    await stop(`conditions-${name}-others`);
    await visitor.finish();
  }
}

/** The registry changes while people stand at the kiosk: a claim is refused, another waits, a third cannot begin. */
export async function changedData(
  visitor: Visitor,
  headOffice: Branch['headOffice'],
  stop: OnScreen,
): Promise<void> {
  const { says, hands } = visitor;
  const registry = new Database(join(headOffice.dataFolder, DATABASE_FILE));
  const refused = participant('bpu-under-ceiling');
  await visitor.claim(refused, 'businessStopped');
  registry.prepare('UPDATE cards SET contributions = contributions + 100 WHERE kpj = ?').run(refused.kpj);
  await visitor.press(says.check.confirm);
  await hands.seeHeading(says.receipt.refusedTitle);
  await stop('receipt-refused');
  await visitor.finish();

  const parked = participant('landline');
  await visitor.claim(parked, 'businessStopped');
  registry.prepare("UPDATE participants SET name = '' WHERE nik = ?").run(parked.nik);
  registry.close();
  await visitor.confirmClaim();
  await hands.seeText(says.trackedClaim.waitsForData);
  await stop('receipt-parked');
  await visitor.finish();
  await visitor.enter(parked);
  await visitor.pressLarge(says.menu.tracking);
  await hands.seeHeading(says.tracking.title);
  await hands.pressFirstTile();
  await hands.seeText(says.trackedClaim.waitsForData);
  await stop('tracked-claim-parked');
  await visitor.press(says.frame.back);
  await hands.seeHeading(says.tracking.title);
  await visitor.press(says.frame.back);
  await visitor.pressLarge(says.menu.jht);
  await hands.seeHeading(says.dataNeedsDesk.title);
  await stop('data-needs-desk');
  await visitor.finish();
}

/** Accounts that nothing is paid to, and one that is in somebody else's name. */
export async function refusedAccounts(visitor: Visitor, stop: OnScreen): Promise<void> {
  const { says, hands } = visitor;
  for (const [name, because] of [
    ['account-closed', 'inactive'],
    ['account-of-another', 'differs'],
  ] as const) {
    await visitor.claimByFirstReason(participant(name));
    await hands.seeHeading(says.accountRefused[because].title);
    await stop(`account-${because}`);
    await visitor.finish();
  }
}
