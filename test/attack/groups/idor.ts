import { v7 as uuidV7 } from 'uuid';
import type { Attempt } from '../attempt.ts';
import { uploadPath } from '../cast/kiosk.ts';
import { signIn } from '../cast/session.ts';
import type { Testbed } from '../testbed.ts';
import { isGood, noteOf } from '../wire/note.ts';
import type { Asked, Sender, WireAnswer } from '../wire/sender.ts';

const OWN = ['membership', 'claims', 'contributions'] as const;

/** What somebody tries to see or do that is another's, by naming it. */
export const idor: readonly Attempt[] = [
  ...OWN.flatMap((what) => [
    asMallory(`reads another’s ${what} by their id in the query`, (sender, token, { people }) =>
      sender.get(`/v1/me/${what}?participantId=${people.victim.membership.participantId}`, { token }),
    ),
    asMallory(`reads another’s ${what} by their id in a header`, (sender, token, { people }) =>
      sender.get(`/v1/me/${what}`, {
        token,
        headers: { 'x-participant-id': people.victim.membership.participantId },
      }),
    ),
    asMallory(`reads another’s ${what} by their id in the path`, (sender, token, { people }) =>
      sender.get(`/v1/${people.victim.membership.participantId}/${what}`, { token }),
    ),
  ]),
  asMallory('orders a payment code for another', (sender, token, { people }) =>
    sender.post(
      '/v1/me/contribution-orders',
      { months: 1, participantId: people.victim.membership.participantId },
      { token },
    ),
  ),
  asMallory(
    'asks the bank for another’s account',
    (sender, token, { people }) => {
      const { bankCode, number } = people.victim.account;
      return sender.post('/v1/me/account-inquiries', { bankCode, accountNumber: number }, { token });
    },
    (answer) => !answer?.text.includes('differs'),
  ),
  asMallory(
    'asks the bank for thirty accounts in a row, the own one in between',
    async (sender, token, { people, dice }) => {
      let last: WireAnswer | undefined;
      for (let place = 0; place < 30; place += 1) {
        const accountNumber = place % 5 === 4 ? people.mallory.account.number : dice.digits(15);
        last = await sender.post('/v1/me/account-inquiries', { bankCode: '002', accountNumber }, { token });
      }
      return last;
    },
    (answer) => answer?.status !== 429,
  ),
  asMallory('ends another’s session by its id', (sender, token) =>
    sender.send('DELETE', `/v1/sessions/${uuidV7()}`, { token }),
  ),
  ...(['GET', 'POST', 'DELETE', 'PATCH'] as const).map(
    (method): Attempt => ({
      name: `${method} of a claim that another has sent`,
      async run({ database }, { sender }) {
        const claim = await database.selectFrom('claims').select('claim_id').executeTakeFirstOrThrow();
        const answer = await sender.send(method, `/v1/claims/${claim.claim_id}`);
        return { note: noteOf(answer), succeeded: isGood(answer) };
      },
    }),
  ),
  {
    name: 'adds to another kiosk’s upload',
    mayChange: ['uploads', 'upload_parts'],
    async run({ kiosks, claimants, database }, { sender }) {
      const sealed = await kiosks.honest.sealedClaimOf(await claimants.next());
      await kiosks.honest.patch(sender.at('127.0.0.1'), sealed, { from: 0, to: 1_000 });
      const answer = await kiosks.stolen.patch(sender, sealed, { from: 1_000, to: 2_000 });
      const { claimId } = sealed;
      const rows = await database.selectFrom('uploads').selectAll().where('claim_id', '=', claimId).execute();
      return {
        note: noteOf(answer),
        succeeded: isGood(answer) || rows.some(({ received }) => received !== 1_000),
      };
    },
  },
  {
    name: 'reads how far another kiosk’s upload has come',
    mayChange: ['uploads', 'upload_parts'],
    async run({ kiosks, claimants }, { sender }) {
      const sealed = await kiosks.honest.sealedClaimOf(await claimants.next());
      await kiosks.honest.patch(sender.at('127.0.0.1'), sealed, { from: 0, to: 1_000 });
      const headers = await kiosks.stolen.asKiosk('GET', uploadPath(sealed.claimId, sealed.envelope));
      const answer = await sender.get(uploadPath(sealed.claimId, sealed.envelope), { headers });
      return { note: noteOf(answer), succeeded: answer?.text.includes('1000') === true };
    },
  },
  ...['', '/kiosks/ATK/00', '/alerts', '/enrol', '/policy', '/record', '/password'].map((path) =>
    asStranger(`GET /fleet${path} without signing in`, 'GET', `/fleet${path}`),
  ),
  ...[
    '/kiosks/ATK/00/orders',
    '/kiosks/ATK/00/revoke',
    '/alerts/1/acknowledge',
    '/evidence/1',
    '/enrol',
    '/policy',
    '/policy/publish',
    '/policy/withdraw',
    '/password',
    '/sign-out',
  ].map((path) =>
    asStranger(`POST /fleet${path} without signing in`, 'POST', `/fleet${path}`, {
      form: { confirm: 'ATK-00' },
    }),
  ),
  ...[
    '/training/claims',
    '/training/mail',
    '/training/state',
    '/claims',
    '/accounts',
    '/metrics',
    '/.env',
    '/docs',
  ].map((path) => asStranger(`GET ${path}, which is not for work`, 'GET', path)),
  asStranger('POST /training/clock, which is not for work', 'POST', '/training/clock', {
    json: { advanceHours: 99 },
  }),
  ...[
    '/fleet/../../etc/passwd',
    '/fleet/%2e%2e/%2e%2e/etc/passwd',
    '/fleet/kiosks/..%2f..%2f/x',
    '/masuk/..;/fleet',
    '//etc/passwd',
  ].map((path) => asStranger(`climbs out by ${path}`, 'GET', path)),
];

type Ask = (
  sender: Sender,
  token: string,
  testbed: Testbed & { readonly dice: { digits(count: number): string } },
) => Promise<WireAnswer | undefined>;

/** By a participant who is signed in, and wants what is others'. The answer is searched for it anyway. */
function asMallory(
  name: string,
  ask: Ask,
  got: (answer: WireAnswer | undefined) => boolean = () => false,
): Attempt {
  return {
    name,
    mayChange: ['sessions'],
    async run(testbed, { sender, dice }) {
      const { token } = await signIn(sender, testbed.kiosks.honest, testbed.people.mallory);
      const digits = (count: number) => Array.from({ length: count }, () => dice.whole(0, 9)).join('');
      const answer = await ask(sender, token, { ...testbed, dice: { digits } });
      return { note: noteOf(answer), succeeded: got(answer) };
    },
  };
}

function asStranger(name: string, method: string, path: string, asked: Asked = {}): Attempt {
  return {
    name,
    leavesNoRow: true,
    async run(_testbed, { sender }) {
      const answer = await sender.send(method, path, asked);
      const toSignIn = answer?.status === 303 && answer.headers['location'] === '/fleet/sign-in';
      return { note: noteOf(answer), succeeded: isGood(answer) && !toSignIn };
    },
  };
}
