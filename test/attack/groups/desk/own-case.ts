import { type Attempt, VERDICT } from '../../attempt.ts';
import { sendToDesk, type WaitingCase } from '../../cast/desk.ts';
import type { Testbed } from '../../testbed.ts';
import type { Browser } from '../../wire/browser.ts';
import type { Sender } from '../../wire/sender.ts';
import { SIGNED_IN } from './at-desk.ts';

/** What a claim writes that is taken, and what staff of its branch may write of it. */
export const DECIDED = [
  ...SIGNED_IN,
  ...VERDICT,
  'claims',
  'claim_stages',
  'case_events',
  'claims_in_progress',
  'unconfirmed_claims',
  'desk_decisions',
  'desk_messages',
] as const;

interface Outcome {
  readonly browser: Browser;
  readonly got: boolean;
}

/** With a claim that waits at the own branch, whose account nobody has looked at. */
export function onOwn(
  name: string,
  work: (testbed: Testbed, sent: WaitingCase, sender: Sender) => Promise<Outcome>,
): Attempt {
  return {
    name,
    mayChange: DECIDED,
    async run(testbed, { sender }) {
      const sent = await sendToDesk(testbed.branches.own, await testbed.claimants.next());
      const { browser, got } = await work(testbed, sent, sender);
      return { note: String(browser.status), succeeded: got || browser.status >= 500 };
    },
  };
}

/** How often something like this was recorded of a case. */
export async function recorded(
  { database }: Testbed,
  { receiptNumber }: WaitingCase,
  actions: readonly string[],
): Promise<number> {
  const rows = await database
    .selectFrom('desk_actions')
    .select('action_id')
    .where('receipt_number', '=', receiptNumber)
    .where('action', 'in', actions)
    .execute();
  return rows.length;
}
