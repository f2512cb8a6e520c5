import { createHash, randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { ClaimId } from '../../contract/claim/claim.ts';
import { CASE_EVENTS, type CaseEvent } from '../../contract/core/case-event.ts';
import { factResultsSchema } from '../../contract/core/facts.ts';
import { makeCoreClient } from '../fixtures/core/core-client.ts';
import { toNdjson } from '../fixtures/core/people.ts';
import { startGateway } from './gateway.ts';
import { orderSchema, type Said } from './messages.ts';
import { claimant } from './people.ts';

// The agency's core, as the contract in contract/core has it: exports its people, answers for accounts, follows the feed of
// cases, and tells what becomes of those on which it is to work. Ends when its standard input does.

const [folder, count] = z.tuple([z.string(), z.coerce.number().int()]).parse(process.argv.slice(2));
const people = Array.from({ length: count }, (_, place) => claimant(place + 1, new Date()));
const core = await makeCoreClient('core', ['events', 'attachments', 'facts']);
const token = randomBytes(32).toString('base64url');
/** What is to be paid, in sen, of each case. */
const nets = new Map<string, number>();
let office: { readonly address: string } | undefined;

await begin();
for await (const line of createInterface({ input: process.stdin })) {
  const order = orderSchema.parse(JSON.parse(line));
  if (order.order === 'work') await work(order.claimId);
  else {
    const isFirst = office === undefined;
    office = { address: order.address };
    if (isFirst) void follow();
  }
}
process.exit(0);

async function begin(): Promise<void> {
  const [jwksFile, peopleFile, tokenFile] = ['jwks.json', 'people.ndjson', 'inquiry-token'].map((name) =>
    join(folder, name),
  );
  if (!jwksFile || !peopleFile || !tokenFile) return;
  await writeFile(jwksFile, JSON.stringify(core.configured.jwks));
  await writeFile(peopleFile, toNdjson(people.map(({ written }) => written)));
  await writeFile(tokenFile, token, { mode: 0o600 });
  const inquiryUrl = await startGateway(people, token, (found) => say({ said: 'inquired', found }));
  say({ said: 'ready', jwksFile, peopleFile, tokenFile, inquiryUrl });
}

/** Asks on and on, from where it was; the head office may be away, and come back elsewhere. */
async function follow(): Promise<void> {
  let after: string | undefined;
  let bearer: string | undefined;
  for (;;) {
    try {
      const at = headOffice();
      bearer ??= await core.token(at);
      const page = await core.events(at, { wait: '2', ...(after === undefined ? {} : { after }) }, bearer);
      for (const event of page.events) await take(event, bearer);
      after = page.next;
    } catch {
      bearer = undefined;
      await pause(300);
    }
  }
}

async function take(event: CaseEvent, bearer: string): Promise<void> {
  const { type, subject: claimId } = event;
  const isAccepted = type === CASE_EVENTS.accepted && 'data' in event;
  if (isAccepted) nets.set(claimId, event.data.determined.payout.net);
  const pictures = isAccepted ? await fetchPictures(event.data.attachments, bearer) : 0;
  const receiptNumber = isAccepted ? event.data.claim.receiptNumber : null;
  say({ said: 'event', type: type.split('.').slice(-3, -1).join('.'), claimId, receiptNumber, pictures });
}

async function fetchPictures(
  links: readonly { readonly href: string; readonly digest: string }[],
  bearer: string,
): Promise<number> {
  for (const { href, digest } of links) {
    const { body } = await core.get(headOffice(), href, bearer);
    const isWhole = Buffer.isBuffer(body) && createHash('sha256').update(body).digest('hex') === digest;
    if (!isWhole) throw new Error('a picture is not the one that the event names');
  }
  return links.length;
}

/** Stage by stage; then all of it again, as a core does that did not hear the answer, and one of a case that nobody has. */
async function work(claimId: ClaimId): Promise<void> {
  const at = () => new Date().toISOString();
  const facts: Record<string, unknown>[] = [];
  for (const stage of ['determination', 'approval', 'payment']) {
    const fact = { kind: 'stageReached', factId: `${claimId}/${stage}`, at: at(), claimId, stage };
    facts.push(fact);
    await tell(stage, [fact]);
  }
  const paid = { kind: 'paid', factId: `${claimId}/paid`, at: at(), claimId, net: nets.get(claimId) };
  await tell('paid', [paid]);
  await tell('all of it again', [...facts, paid]);
  await tell('another amount by the same id', [{ ...paid, net: 1 }]);
  await tell('another payment', [{ ...paid, factId: `${claimId}/paid-again`, net: 1 }]);
  const unknown = '019a0000-0000-7000-8000-000000000000';
  await tell('a payment of a case that is not there', [{ ...paid, factId: 'unknown', claimId: unknown }]);
  say({ said: 'worked', claimId });
}

async function tell(what: string, facts: readonly object[]): Promise<void> {
  const { status, body } = await core.tell(headOffice(), facts);
  if (status !== 200) return say({ said: 'told', what, result: `${status}` });
  const { results } = factResultsSchema.parse(body);
  const words = results.map((one) => (one.result === 'notTaken' ? one.problem : one.result));
  say({ said: 'told', what, result: words.join(', ') });
}

function headOffice(): { readonly address: string } {
  if (!office) throw new Error('nobody has said where the head office is');
  return office;
}

function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
