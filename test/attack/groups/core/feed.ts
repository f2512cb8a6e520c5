import { createHash } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';
import { eventPageSchema } from '../../../../contract/core/case-event.ts';
import { coreRoutes } from '../../../../contract/core/routes.ts';
import { attachment, smallJpeg } from '../../../fixtures/claim/sealed-claim.ts';
import { type Attempt, VERDICT } from '../../attempt.ts';
import { coreToken } from '../../cast/core-client.ts';
import { sendToDesk } from '../../cast/desk.ts';
import type { Testbed } from '../../testbed.ts';
import { isGood, noteOf, tally } from '../../wire/note.ts';
import type { Sender, WireAnswer } from '../../wire/sender.ts';

const FEED = coreRoutes.listEvents.path;
/** Of the agency's systems themselves. */
const AGENCY = '127.0.0.1';
/** `core.mostWaiting` of the default configuration. */
const MOST_WAITING = 8;
/** What a client's reading writes: events get their places by it. */
const READ = ['core_tokens', 'core_assertions', 'case_events', 'case_feed'] as const;
const SENT = [...READ, ...VERDICT, 'claims', 'claim_stages', 'claims_in_progress'] as const;

/** What a client that may read tries with cursors, and with links to pictures. */
export const coreFeed: readonly Attempt[] = [
  ...(
    [
      ['of a place to come', cursor([99_999_999, null])],
      ['of a place and an event that do not belong together', cursor([1, uuidV7()])],
      ['of a place below the first', cursor([-1, null])],
      ['of half a place', cursor([0.5, null])],
      ['of a place beyond all numbers', cursor([Number.MAX_SAFE_INTEGER, uuidV7()])],
      ['of rubbish', '%00%ff..%2f'],
      ['of SQL', encodeURIComponent("1' or '1'='1")],
      ['as long as a book', 'A'.repeat(5_000)],
    ] as const
  ).map(([what, after]) =>
    asReader(`a cursor ${what}`, (sender, token) => sender.get(`${FEED}?after=${after}`, { token })),
  ),
  ...['most=0', 'most=-1', 'most=9999999', 'wait=-1', 'wait=1e9', 'after=a&after=b', 'branchId=ATK'].map(
    (query) =>
      asReader(`asks the feed with ${query}`, (sender, token) => sender.get(`${FEED}?${query}`, { token })),
  ),
  {
    name: 'answers of the feed that wait, forty at once by one client',
    mayChange: READ,
    async run(testbed, { sender }) {
      const token = await coreToken(sender.at(AGENCY), testbed.headOffice.core.reader);
      const next = await endOfFeed(testbed, token);
      const waits = Array.from({ length: 40 }, () => sender.get(`${FEED}?wait=3&after=${next}`, { token }));
      const answers = await Promise.all(waits);
      const waited = answers.filter(isGood).length;
      return { note: tally(answers), succeeded: waited > MOST_WAITING };
    },
  },
  ...[
    (id: string) => `/core/v1/cases/${id}/attachments/99`,
    (id: string) => `/core/v1/cases/${id}/attachments/-1`,
    (id: string) => `/core/v1/cases/${id}/attachments/0x0`,
    (id: string) => `/core/v1/cases/${id}/attachments/0%2f..%2f..`,
    (id: string) => `/core/v1/cases/${id}/../${id}/attachments/0`,
    (id: string) => `/core/v1//cases/${id}/attachments/0`,
    () => `/core/v1/cases/${uuidV7()}/attachments/0`,
    () => '/core/v1/cases/%2e%2e/attachments/0',
    () => `/core/v1/events/${uuidV7()}/data`,
    () => '/core/v1/events/..%2f..%2fv1%2fkeys/data',
  ].map((path) =>
    asReader(`a link changed to ${nameOf(path)}`, (sender, token, { waiting }) =>
      sender.get(path(waiting.claimId), { token }),
    ),
  ),
  {
    name: 'a picture of a refused claim, of which the core was not told',
    mayChange: SENT,
    async run(testbed, { sender }) {
      const { kiosks, claimants, database, headOffice } = testbed;
      const filled = kiosks.honest.claimOf(await claimants.next());
      const claim = {
        ...filled.claim,
        participant: { ...filled.claim.participant, name: 'ORANG LAIN SEKALI' },
      };
      await kiosks.honest.put(sender.at(AGENCY), await kiosks.honest.seal({ ...filled, claim }));
      const stored = await database
        .selectFrom('attachments')
        .select('place')
        .where('claim_id', '=', claim.claimId)
        .execute();
      const token = await coreToken(sender.at(AGENCY), headOffice.core.reader);
      const answer = await sender.get(`/core/v1/cases/${claim.claimId}/attachments/0`, { token });
      return {
        note: `${noteOf(answer)}, ${stored.length} kept`,
        succeeded: isGood(answer) || stored.length === 0,
      };
    },
  },
  {
    name: 'a picture whose digest the kiosk lies about',
    mayChange: SENT,
    async run({ kiosks, claimants, headOffice }, { sender }) {
      const filled = kiosks.stolen.claimOf(await claimants.next());
      const claim = { ...filled.claim, photo: attachment(smallJpeg(400, 300, 77)) };
      await kiosks.stolen.put(sender, await kiosks.stolen.seal({ ...filled, claim }));
      const token = await coreToken(sender.at(AGENCY), headOffice.core.reader);
      const answer = await sender.get(`/core/v1/cases/${claim.claimId}/attachments/0`, { token });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a picture that is not what its event and its head say',
    mayChange: [...SENT],
    async run(testbed) {
      const { branches, claimants, headOffice } = testbed;
      const honest = testbed.sender(AGENCY);
      const { claimId } = await sendToDesk(branches.own, await claimants.next());
      const token = await coreToken(honest, headOffice.core.reader);
      const told = await attachmentsOf(honest, token, claimId);
      const wrong = [];
      for (const { href, digest } of told) {
        const picture = await fetch(new URL(href, headOffice.address), {
          headers: { authorization: `Bearer ${token}` },
        });
        const sha256 = createHash('sha256').update(new Uint8Array(await picture.arrayBuffer()));
        const found = sha256.digest();
        const head = `sha-256=:${found.toString('base64')}:`;
        const isTrue = found.toString('hex') === digest && picture.headers.get('repr-digest') === head;
        const isKept = picture.headers.get('cache-control') !== 'no-store';
        if (!isTrue || isKept) wrong.push(href);
      }
      return { note: `${told.length} looked at`, succeeded: told.length === 0 || wrong.length > 0 };
    },
  },
];

function cursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function nameOf(path: (claimId: string) => string): string {
  return path('ID').replace(/[\da-f]{8}-[\da-f-]{27}/, 'ANOTHER');
}

/** Nothing at all comes of it. */
function asReader(
  name: string,
  ask: (sender: Sender, token: string, testbed: Testbed) => Promise<WireAnswer | undefined>,
): Attempt {
  return {
    name,
    mayChange: READ,
    async run(testbed, { sender }) {
      const token = await coreToken(sender.at(AGENCY), testbed.headOffice.core.reader);
      const answer = await ask(sender, token, testbed);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}

/** The cursor after everything, by a client that may read it. */
async function endOfFeed(testbed: Testbed, token: string): Promise<string> {
  let next: string | undefined;
  for (;;) {
    const page = await pageAfter(testbed.sender(AGENCY), token, next);
    if (page.events.length === 0) return page.next;
    next = page.next;
  }
}

async function attachmentsOf(sender: Sender, token: string, claimId: string) {
  let next: string | undefined;
  for (;;) {
    const page = await pageAfter(sender, token, next);
    for (const event of page.events) {
      if (event.subject !== claimId || !('data' in event)) continue;
      if ('attachments' in event.data) return event.data.attachments;
    }
    if (page.events.length === 0) return [];
    next = page.next;
  }
}

async function pageAfter(sender: Sender, token: string, after: string | undefined) {
  const answer = await sender.get(after === undefined ? FEED : `${FEED}?after=${after}`, { token });
  return eventPageSchema.parse(answer?.json);
}
