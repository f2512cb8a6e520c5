import type { JWTPayload } from 'jose';
import type { Person } from '../../fixtures/fleet/identity-provider.ts';
import type { Attempt } from '../attempt.ts';
import { isSignedIn, signInOperator } from '../cast/operator.ts';
import type { Testbed } from '../testbed.ts';
import { Browser } from '../wire/browser.ts';
import { noteOf } from '../wire/note.ts';
import type { Sender } from '../wire/sender.ts';

const BEGUN = ['begun_sign_ins'] as const;
/** A refusal of an operator whom the head office knows stands in the record. */
const REFUSED = [...BEGUN, 'operator_actions'] as const;
const ROUTE = '/fleet/sign-in/provider';

/** What is tried against the sign-in at the agency's identity provider, which the testbed runs itself. */
export const identityProvider: readonly Attempt[] = [
  {
    name: 'an operator’s answer of the provider, in the attacker’s own browser',
    mayChange: BEGUN,
    async run(testbed, { sender }) {
      const owner = await comeBack(testbed, sender.at('127.0.0.1'));
      const thief = new Browser(sender);
      await thief.open(owner.path);
      return { note: String(thief.status), succeeded: await isSignedIn(thief) };
    },
  },
  {
    name: 'an operator’s answer of the provider, beside a sign-in of the attacker’s own',
    mayChange: BEGUN,
    async run(testbed, { sender }) {
      const owner = await comeBack(testbed, sender.at('127.0.0.1'));
      const own = await comeBack(testbed, sender, { subject: 'stranger' });
      const mixed = new URL(own.path, 'http://localhost');
      mixed.searchParams.set('code', new URL(owner.path, 'http://localhost').searchParams.get('code') ?? '');
      await own.browser.open(`${mixed.pathname}${mixed.search}`);
      return { note: String(own.browser.status), succeeded: await isSignedIn(own.browser) };
    },
  },
  {
    name: 'an answer of the provider, forged: no code, a code and a state that are guessed',
    async run(_, { sender }) {
      const browser = new Browser(sender);
      browser.cookies.set('__Host-anjungan-operator-sign-in', 'A'.repeat(43));
      for (const query of ['', '?code=x', `?code=x&state=${'A'.repeat(43)}`, '?error=access_denied']) {
        await browser.open(`${ROUTE}${query}`);
      }
      return { note: String(browser.status), succeeded: await isSignedIn(browser) };
    },
  },
  {
    name: 'an account at the provider with a role, by whom nobody has linked',
    mayChange: BEGUN,
    async run(testbed, { sender }) {
      const person = { subject: 'stranger', name: 'siti', roles: 'jht-admin', amr: ['mfa'] };
      const { browser, path } = await comeBack(testbed, sender, person);
      await browser.open(path);
      return { note: String(browser.status), succeeded: await isSignedIn(browser) };
    },
  },
  {
    name: 'an operator whose role at the provider is gone',
    mayChange: REFUSED,
    async run(testbed, { sender }) {
      const { browser, path } = await comeBack(testbed, sender, { ...testbed.headOffice.linked, roles: [] });
      await browser.open(path);
      return { note: String(browser.status), succeeded: await isSignedIn(browser) };
    },
  },
  ...(['', 'null', 'padi menguning di sawah'] as const).map(
    (password): Attempt => ({
      name: `the password ${password || 'of nothing'} of an operator who has none`,
      async run({ headOffice }, { sender }) {
        const browser = await signInOperator(sender, { name: headOffice.linked.name, password });
        return { note: String(browser.status), succeeded: await isSignedIn(browser) };
      },
    }),
  ),
  spoilt('a token by a key of the attacker’s own', 'foreign', (claims) => claims),
  spoilt('a token without a signature', 'none', (claims) => claims),
  spoilt('a token for another client', 'own', (claims) => ({ ...claims, aud: 'other' })),
  spoilt('a token of another issuer', 'own', (claims) => ({ ...claims, iss: 'https://other.example' })),
  spoilt('a token of another sign-in', 'own', (claims) => ({ ...claims, nonce: 'A'.repeat(43) })),
  {
    name: 'another site that begins a sign-in',
    async run(_, { sender }) {
      const answer = await sender.send('POST', ROUTE, { headers: { 'sec-fetch-site': 'cross-site' } });
      return { note: noteOf(answer), succeeded: (answer?.cookies.length ?? 0) > 0 };
    },
  },
  {
    name: 'sign-ins begun without end from one address',
    mayChange: BEGUN,
    async run({ database }, { sender }) {
      const before = await begunIn(database);
      for (let place = 0; place < 60; place += 1) await sender.send('POST', ROUTE);
      const begun = (await begunIn(database)) - before;
      return { note: `${begun} begun`, succeeded: begun > 30 };
    },
  },
];

/** The provider's word to a true sign-in of an operator is another than it gave. */
function spoilt(
  name: string,
  signsBy: 'own' | 'foreign' | 'none',
  spoil: (claims: JWTPayload) => JWTPayload,
): Attempt {
  return {
    name,
    mayChange: BEGUN,
    async run(testbed, { sender }) {
      const { provider } = testbed.headOffice;
      const { browser, path } = await comeBack(testbed, sender);
      provider.signsBy = signsBy;
      provider.spoil = spoil;
      await browser.open(path);
      provider.signsBy = 'own';
      provider.spoil = undefined;
      return { note: String(browser.status), succeeded: await isSignedIn(browser) };
    },
  };
}

/** A browser that has signed in at the provider, and the address that it is sent back to. */
async function comeBack({ headOffice }: Testbed, sender: Sender, person: Person = headOffice.linked) {
  const browser = new Browser(sender);
  const page = await browser.submit(ROUTE, {});
  const next = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  if (next === undefined) throw new Error(`no sign-in begins: ${browser.status}`);
  return { browser, path: await headOffice.provider.visit(next, person) };
}

async function begunIn(database: Testbed['database']): Promise<number> {
  return (await database.selectFrom('begun_sign_ins').select('token_hash').execute()).length;
}
