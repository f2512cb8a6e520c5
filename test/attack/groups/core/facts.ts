import { randomUUID } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';
import { factResultsSchema } from '../../../../contract/core/facts.ts';
import { coreRoutes } from '../../../../contract/core/routes.ts';
import { type Attempt, VERDICT } from '../../attempt.ts';
import { coreToken, tellFacts } from '../../cast/core-client.ts';
import { sendAndAccept } from '../../cast/desk.ts';
import { again, flood } from '../../flood/flood.ts';
import type { Testbed } from '../../testbed.ts';
import { isGood, noteOf } from '../../wire/note.ts';
import type { Asked, Sender } from '../../wire/sender.ts';

const FACTS = coreRoutes.tellFacts.path;
/** Of the agency's systems themselves. */
const AGENCY = '127.0.0.1';
const DAY = 24 * 60 * 60_000;
const GIVEN = ['core_tokens', 'core_assertions'] as const;
/** Of a claim on which its branch has decided, so that the core may move it. */
const ACCEPTED = [
  ...GIVEN,
  ...VERDICT,
  'claims',
  'claim_stages',
  'case_events',
  'claims_in_progress',
  'desk_sessions',
  'desk_actions',
  'desk_decisions',
] as const;
/** What a fact that is true changes besides. */
const TOLD = [...ACCEPTED, 'facts', 'participants', 'cards'] as const;

/** What is tried with facts, by which claims move and are paid: by strangers, and by a client that may tell them. */
export const coreFacts: readonly Attempt[] = [
  {
    name: 'facts without a token, of which the body never comes',
    leavesNoRow: true,
    async run(_testbed, { sender }) {
      const head = `POST ${FACTS} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 16000\r\n\r\n{`;
      const begun = performance.now();
      const said = await sender.say(head);
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      const first = said.split('\r\n')[0] ?? '';
      return { note: `${first} after ${seconds} s`, succeeded: !first.includes(' 401') };
    },
  },
  {
    name: 'ten megabytes of facts without a token',
    leavesNoRow: true,
    async run(_testbed, { sender }) {
      const answer = await sender.send('POST', FACTS, {
        body: Buffer.alloc(10_000_000, ' '),
        headers: { 'content-type': 'application/json' },
      });
      return { note: noteOf(answer), succeeded: answer?.status !== 401 };
    },
  },
  flood('facts of nobody, as fast as twenty can', (_testbed, sender, over) =>
    again(20, over, (_place, round) =>
      tellFacts(sender, 'A'.repeat(43), [paid(uuidV7(), { factId: `x${round}` })]),
    ),
  ),
  ...(
    [
      [
        'fifty-one facts',
        (id) => Array.from({ length: 51 }, (_, place) => paid(id, { factId: String(place) })),
      ],
      ['no fact', () => []],
      ['a body of twenty thousand bytes', (id) => [paid(id, { factId: 'x'.repeat(20_000) })]],
      ['a payment to another account', (id) => [paid(id, { accountNumber: '1234567890' })]],
      ['a payment of less than nothing', (id) => [paid(id, { net: -1 })]],
      ['a payment of half a sen', (id) => [paid(id, { net: 0.5 })]],
      ['a payment beyond all whole numbers', (id) => [paid(id, { net: 2 ** 60 })]],
      ['the last stage, which is told by no one', (id) => [{ ...stage(id), stage: 'done' }]],
      ['an id with a line break', (id) => [paid(id, { factId: 'a\r\nb' })]],
      ['a day that is none', (id) => [paid(id, { at: '2026-02-30T00:00:00Z' })]],
    ] as const satisfies readonly (readonly [string, (claimId: string) => readonly object[]])[]
  ).map(
    ([what, facts]): Attempt => ({
      name: `tells ${what}`,
      mayChange: GIVEN,
      async run({ headOffice, waiting }, { sender }) {
        const token = await coreToken(sender.at(AGENCY), headOffice.core.teller);
        const answer = await tellFacts(sender, token, facts(waiting.claimId));
        return { note: noteOf(answer), succeeded: isGood(answer) };
      },
    }),
  ),
  ...(
    [
      ['as plain text', (json) => ({ body: json, headers: { 'content-type': 'text/plain' } })],
      ['as a form', (json) => ({ form: { facts: json } })],
      ['without saying what it is', (json) => ({ body: json })],
      ['in UTF-16', (json) => ({ body: Buffer.from(json, 'utf16le'), headers: JSON_TYPE })],
      ['ten thousand levels deep', () => ({ body: '['.repeat(10_000), headers: JSON_TYPE })],
      [
        'under a name twice',
        (json) => ({ body: `{"facts":[],"facts":1,"__proto__":${json}}`, headers: JSON_TYPE }),
      ],
    ] as const satisfies readonly (readonly [string, (json: string) => Asked])[]
  ).map(
    ([how, ask]): Attempt => ({
      name: `tells facts ${how}`,
      mayChange: GIVEN,
      async run({ headOffice, waiting }, { sender }) {
        const token = await coreToken(sender.at(AGENCY), headOffice.core.teller);
        const json = JSON.stringify({ facts: [paid(waiting.claimId)] });
        const answer = await sender.send('POST', FACTS, { ...ask(json), token });
        return { note: noteOf(answer), succeeded: isGood(answer) };
      },
    }),
  ),
  ...(
    [
      ['a payment of a claim that nobody made', () => paid(uuidV7())],
      ['a payment of a claim whose account nobody has looked at', (id) => paid(id)],
      ['the refusal of a claim whose account nobody has looked at', (id) => refused(id)],
      ['a stage of a claim whose account nobody has looked at', (id) => stage(id)],
      ['a payment of tomorrow', (id) => paid(id, { at: at(DAY) })],
      [
        'the payment of a code that nobody was given',
        () => ({ kind: 'contributionPaid', factId: randomUUID(), at: at(), code: '10000000000083' }),
      ],
      [
        'an update of the data of nobody',
        () => ({ kind: 'dataUpdated', factId: randomUUID(), at: at(), nik: '3273011111111111' }),
      ],
    ] as const satisfies readonly (readonly [string, (claimId: string) => object])[]
  ).map(
    ([what, fact]): Attempt => ({
      name: `tells ${what}`,
      mayChange: GIVEN,
      async run({ headOffice, waiting }, { sender }) {
        const token = await coreToken(sender.at(AGENCY), headOffice.core.teller);
        const came = await resultsOf(sender, token, [fact(waiting.claimId)]);
        return { note: came.join(', '), succeeded: came.includes('taken') };
      },
    }),
  ),
  contradicted('another content under the same id', (id) => {
    const first = stage(id);
    return [[first], [{ ...paid(id), factId: first.factId }]];
  }),
  contradicted('a refusal after the payment', (id) => [[paid(id)], [refused(id)]]),
  contradicted('a payment after the refusal', (id) => [[refused(id)], [paid(id)]]),
  contradicted('a second payment, of another amount', (id) => [
    [paid(id)],
    [paid(id, { net: 999_999_999_00 })],
  ]),
  contradicted('a stage after the refusal', (id) => [[refused(id)], [stage(id)]]),
  contradicted('a payment of a year ago, before there was a claim', (id) => [
    [],
    [paid(id, { at: at(-365 * DAY) })],
  ]),
  contradicted('a refusal of 1970, so that the case is erased', (id) => [
    [],
    [refused(id, { at: '1970-01-01T00:00:00Z' })],
  ]),
  {
    name: 'ten payments of one claim at once, under ids of their own',
    mayChange: TOLD,
    async run(testbed, { sender }) {
      const { claimId } = await accepted(testbed);
      const token = await coreToken(sender.at(AGENCY), testbed.headOffice.core.teller);
      const facts = Array.from({ length: 10 }, (_, place) => paid(claimId, { net: 1_000 + place }));
      const came = (await Promise.all(facts.map((fact) => resultsOf(sender, token, [fact])))).flat();
      const taken = came.filter((result) => result === 'taken').length;
      return { note: `${taken} of 10 taken`, succeeded: taken !== 1 };
    },
  },
];

const JSON_TYPE = { 'content-type': 'application/json' } as const;

function at(aheadMs = 0): string {
  return new Date(Date.now() + aheadMs).toISOString();
}

function paid(claimId: string, change: object = {}) {
  return { kind: 'paid', factId: randomUUID(), at: at(), claimId, net: 1_000_00, ...change };
}

function refused(claimId: string, change: object = {}) {
  return { kind: 'refused', factId: randomUUID(), at: at(), claimId, reason: 'accountRefused', ...change };
}

function stage(claimId: string) {
  return { kind: 'stageReached', factId: randomUUID(), at: at(), claimId, stage: 'approval' };
}

/** What came of each fact, in a word. @throws where the request is refused as a whole. */
async function resultsOf(sender: Sender, token: string, facts: readonly object[]): Promise<string[]> {
  const answer = await tellFacts(sender, token, facts);
  const { results } = factResultsSchema.parse(answer?.json);
  return results.map((each) => (each.result === 'notTaken' ? each.problem : each.result));
}

/** Something true of a claim that the core may move, which has to be taken, and then what is not to be. */
function contradicted(
  what: string,
  tell: (claimId: string) => readonly [true: readonly object[], false: readonly object[]],
): Attempt {
  return {
    name: `tells ${what}`,
    mayChange: TOLD,
    async run(testbed, { sender }) {
      const { claimId } = await accepted(testbed);
      const token = await coreToken(sender.at(AGENCY), testbed.headOffice.core.teller);
      const [before, after] = tell(claimId);
      const first = before.length > 0 ? await resultsOf(sender, token, before) : [];
      const came = await resultsOf(sender, token, after);
      return {
        note: [...first, ...came].join(', then '),
        succeeded: came.includes('taken') || first.some((result) => result !== 'taken'),
      };
    },
  };
}

async function accepted({ branches, claimants }: Testbed) {
  return sendAndAccept(branches.own, await claimants.next());
}
