import { once } from 'node:events';
import { createServer } from 'node:http';
import { base64url, SignJWT } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { CORE_TOKEN_PATH, coreRoutes } from '../../../../contract/core/routes.ts';
import { hashToken } from '../../../../head-office/accounts/tokens.ts';
import type { Attempt } from '../../attempt.ts';
import {
  askCoreToken,
  assertionClaims,
  type CoreHand,
  coreAssertion,
  coreToken,
  coreTokenIn,
  makeCoreHand,
} from '../../cast/core-client.ts';
import { signIn } from '../../cast/session.ts';
import type { Testbed } from '../../testbed.ts';
import { isGood, noteOf, tally } from '../../wire/note.ts';
import type { Sender, WireAnswer } from '../../wire/sender.ts';

/** As docs/security.md says, from one address. */
const STRANGERS = 20;
const HOUR_SECONDS = 3_600;
const GIVEN = ['core_tokens', 'core_assertions'] as const;
const FEED = coreRoutes.listEvents.path;
const FACTS = coreRoutes.tellFacts.path;
/** Of the agency's systems themselves. */
const AGENCY = '127.0.0.1';

/** What is tried to be taken for a system of the agency's, and by one of them to do more than it may. */
export const coreClients: readonly Attempt[] = [
  ...['/core/v1/events', '/core/v1/events/ID/data', '/core/v1/cases/ID/attachments/0', FACTS].map(
    (path): Attempt => ({
      name: `asks ${path} without any credential`,
      leavesNoRow: true,
      async run({ waiting, database }, { sender }) {
        const real = path
          .replace('events/ID', `events/${await eventOf(database)}`)
          .replace('ID', waiting.claimId);
        const answer = await (path === FACTS ? sender.post(real, { facts: [] }) : sender.get(real));
        return { note: noteOf(answer), succeeded: isGood(answer) };
      },
    }),
  ),
  shown('by a client that nobody has configured', async () => coreAssertion(await makeCoreHand('pusat'))),
  shown('in a client’s name, by a key of the attacker’s own', async ({ reader }) => {
    const { privateKey } = await makeCoreHand('x');
    return coreAssertion({ ...reader, privateKey });
  }),
  shown('in a client’s name, by another client’s key', ({ reader, teller }) =>
    coreAssertion({ ...reader, privateKey: teller.privateKey }, {}, { kid: teller.publicJwk.kid }),
  ),
  shown('without a signature (alg none)', async ({ reader }) =>
    [{ alg: 'none', kid: reader.publicJwk.kid }, assertionClaims(reader.id)]
      .map((part) => base64url.encode(JSON.stringify(part)))
      .concat('')
      .join('.'),
  ),
  ...(['the public key’s bytes', 'the public key as JSON'] as const).map((secret) =>
    shown(`signed by HS256 with ${secret}`, ({ reader }) => {
      const { x = '', kid } = reader.publicJwk;
      const json = new TextEncoder().encode(JSON.stringify(reader.publicJwk));
      return new SignJWT({ ...assertionClaims(reader.id) })
        .setProtectedHeader({ alg: 'HS256', ...(kid !== undefined && { kid }) })
        .sign(secret === 'the public key as JSON' ? json : base64url.decode(x));
    }),
  ),
  shown('with a key of the attacker’s own in its head', async ({ reader }) => {
    const { privateKey, publicJwk } = await makeCoreHand('x');
    return coreAssertion({ ...reader, privateKey }, {}, { jwk: publicJwk, kid: undefined });
  }),
  {
    name: 'an assertion whose keys lie on the attacker’s server',
    async run({ headOffice }, { sender }) {
      const { privateKey, publicJwk } = await makeCoreHand('x');
      let asked = 0;
      const server = createServer((_request, response) => {
        asked += 1;
        response.end(JSON.stringify({ keys: [publicJwk] }));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/jwks`;
      const forged = { ...headOffice.core.reader, privateKey };
      const assertion = await coreAssertion(forged, {}, { jku: url, x5u: url, kid: url });
      const answer = await askCoreToken(sender, assertion);
      server.close();
      return { note: `${noteOf(answer)}, asked ${asked} ×`, succeeded: isGood(answer) || asked > 0 };
    },
  },
  ...(
    [
      ['of an hour ago', () => ({ iat: now(-HOUR_SECONDS), exp: now(-HOUR_SECONDS + 60) })],
      ['of a time that is yet to come', () => ({ nbf: now(HOUR_SECONDS), exp: now(HOUR_SECONDS + 60) })],
      ['that is good for a year', () => ({ exp: now(365 * 24 * HOUR_SECONDS) })],
      ['that never ends', () => ({ exp: undefined })],
      ['that bears no id', () => ({ jti: undefined })],
      ['for another audience', () => ({ aud: 'https://bank.example/token' })],
      ['for nobody', () => ({ aud: [] })],
      ['about another client than it is by', () => ({ sub: 'bayar' })],
      ['by what every object has', () => ({ iss: '__proto__', sub: '__proto__' })],
    ] as const
  ).map(([what, change]) => shown(what, ({ reader }) => coreAssertion(reader, change()))),
  {
    name: 'a kiosk’s own assertion as a client’s',
    async run({ kiosks }, { sender }) {
      const assertion = await kiosks.stolen.assertion('POST', CORE_TOKEN_PATH);
      const answer = await askCoreToken(sender, assertion);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a client’s assertion that was shown before',
    mayChange: GIVEN,
    async run({ headOffice }, { sender }) {
      const assertion = await coreAssertion(headOffice.core.reader);
      const first = await askCoreToken(sender.at(AGENCY), assertion);
      const again = await askCoreToken(sender, assertion);
      return { note: noteOf(again), succeeded: isGood(again) || !isGood(first) };
    },
  },
  {
    name: 'a client’s assertion shown ten times at the same moment',
    mayChange: GIVEN,
    async run({ headOffice }, { sender }) {
      const assertion = await coreAssertion(headOffice.core.reader);
      const answers = await Promise.all(Array.from({ length: 10 }, () => askCoreToken(sender, assertion)));
      return { note: tally(answers), succeeded: answers.filter(isGood).length !== 1 };
    },
  },
  {
    name: 'assertions in a client’s name without end, from its own address',
    mayChange: GIVEN,
    async run({ headOffice }, { sender }) {
      const { reader } = headOffice.core;
      const forged = { ...reader, privateKey: (await makeCoreHand('x')).privateKey };
      const answers: (WireAnswer | undefined)[] = [];
      for (let place = 0; place < STRANGERS + 5; place += 1) {
        answers.push(await askCoreToken(sender, await coreAssertion(forged)));
      }
      const heard = answers.filter((answer) => answer?.status !== 429).length;
      const own = await askCoreToken(sender, await coreAssertion(reader));
      return {
        note: `${heard} of ${STRANGERS} heard, the client: ${noteOf(own)}`,
        succeeded: heard > STRANGERS,
        starved: !isGood(own),
      };
    },
  },
  {
    name: 'a client asks for a scope that is not its own',
    mayChange: GIVEN,
    async run({ headOffice }, { sender }) {
      const answers = [];
      for (const scope of ['facts', 'events facts', 'events  facts', '*', 'EVENTS', 'facts\u0000']) {
        answers.push(await askCoreToken(sender, await coreAssertion(headOffice.core.reader), { scope }));
      }
      return { note: tally(answers), succeeded: answers.some((answer) => coreTokenIn(answer) !== undefined) };
    },
  },
  {
    name: 'a client says that it is another one',
    mayChange: GIVEN,
    async run({ headOffice }, { sender }) {
      const { reader, teller } = headOffice.core;
      const answer = await askCoreToken(sender, await coreAssertion(reader), { client_id: teller.id });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  withToken('who reads the feed tells a fact', 'reader', (sender, token) =>
    sender.post(FACTS, { facts: [] }, { token }),
  ),
  withToken('who tells facts reads the feed', 'teller', (sender, token) => sender.get(FEED, { token })),
  withToken('who reads events alone looks at a picture', 'archive', (sender, token, { waiting }) =>
    sender.get(`/core/v1/cases/${waiting.claimId}/attachments/0`, { token }),
  ),
  {
    name: 'a token for less, used for more',
    mayChange: GIVEN,
    async run({ headOffice, waiting }, { sender }) {
      const token = await coreToken(sender.at(AGENCY), headOffice.core.reader, { scope: 'events' });
      const answer = await sender.get(`/core/v1/cases/${waiting.claimId}/attachments/0`, { token });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  withToken('a token in the address (RFC 6750 section 2.3)', 'reader', (sender, token) =>
    sender.get(`${FEED}?access_token=${token}`),
  ),
  withToken('a token as the database keeps it', 'reader', (sender, token) =>
    sender.get(FEED, { token: hashToken(token) }),
  ),
  {
    name: 'a token that is over',
    mayChange: GIVEN,
    async run({ headOffice, database }, { sender }) {
      const token = await coreToken(sender.at(AGENCY), headOffice.core.reader);
      const expires_at = new Date(Date.now() - 1_000).toISOString();
      await database.updateTable('core_tokens').set({ expires_at }).execute();
      const answer = await sender.get(FEED, { token });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a participant’s session, and an operator’s, as a token',
    mayChange: ['sessions'],
    async run({ kiosks, people, desk }, { sender }) {
      const { token } = await signIn(sender, kiosks.honest, people.mallory);
      const session = desk.cookies.get('__Host-anjungan-operator') ?? '';
      const answers = [await sender.get(FEED, { token }), await sender.get(FEED, { token: session })];
      return { note: tally(answers), succeeded: answers.some(isGood) };
    },
  },
];

/** With an assertion that is none of a configured client's, or not for now and here. */
function shown(what: string, make: (hands: Testbed['headOffice']['core']) => Promise<string>): Attempt {
  return {
    name: `an assertion ${what}`,
    async run({ headOffice }, { sender }) {
      const answer = await askCoreToken(sender, await make(headOffice.core));
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}

/** By a client, or by whoever has its token. */
function withToken(
  name: string,
  who: 'reader' | 'archive' | 'teller',
  ask: (sender: Sender, token: string, testbed: Testbed) => Promise<WireAnswer | undefined>,
): Attempt {
  return {
    name,
    mayChange: GIVEN,
    async run(testbed, { sender }) {
      const hand: CoreHand = testbed.headOffice.core[who];
      const answer = await ask(sender, await coreToken(sender.at(AGENCY), hand), testbed);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}

function now(aheadSeconds: number): number {
  return Math.floor(Date.now() / 1_000) + aheadSeconds;
}

async function eventOf(database: Testbed['database']): Promise<string> {
  const row = await database.selectFrom('case_events').select('event_id').executeTakeFirst();
  return row?.event_id ?? uuidV7();
}
