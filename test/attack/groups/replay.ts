import { KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import { type Attempt, VERDICT } from '../attempt.ts';
import { enrolKiosk, putEnvelope, uploadPath } from '../cast/kiosk.ts';
import { addOperator, cookieOf, makeCode, newOperator, signInOperator } from '../cast/operator.ts';
import { askToBegin, beginByPhone, numberOf, poll, sayYes, scan, tokenIn } from '../cast/phone.ts';
import { signIn } from '../cast/session.ts';
import { acceptedClaims } from '../facts.ts';
import type { Testbed } from '../testbed.ts';
import { isGood, noteOf } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

const LOOKED_FOR = uploadPath('019a0000-0000-7000-8000-000000000000', 'x');
/** Of people at work, whose requests the attacker has heard. */
const BRANCH = '127.0.0.1';

/** What somebody tries who has heard what others said, and has no key. */
export const replay: readonly Attempt[] = [
  replayed('for the same request', 0, (sender, assertion) =>
    sender.get(LOOKED_FOR, { headers: carried(assertion) }),
  ),
  replayed('to look for another upload', 0, async (sender, assertion, { kiosks, claimants }) => {
    const sealed = await kiosks.stolen.sealedClaimOf(await claimants.next());
    return sender.get(uploadPath(sealed.claimId, sealed.envelope), { headers: carried(assertion) });
  }),
  replayed('to leave a part', 0, async (sender, assertion, { kiosks, claimants }) => {
    const sealed = await kiosks.stolen.sealedClaimOf(await claimants.next());
    return kiosks.stolen.patch(sender, sealed, { from: 0, to: 100 }, carried(assertion));
  }),
  replayed('to begin a sign-in by phone', 0, (sender, assertion) => askToBegin(sender, assertion)),
  replayed('made ten minutes ago', -600, (sender, assertion) =>
    sender.get(LOOKED_FOR, { headers: carried(assertion) }),
  ),
  replayed('made for in ten minutes', 600, (sender, assertion) =>
    sender.get(LOOKED_FOR, { headers: carried(assertion) }),
  ),
  {
    name: 'a claim that was taken, again',
    mayChange: [...VERDICT, 'claims', 'claim_stages', 'case_events', 'claims_in_progress', 'kiosk_states'],
    async run({ kiosks, claimants, database }, { sender }) {
      const person = await claimants.next();
      const sealed = await kiosks.honest.sealedClaimOf(person);
      const first = await kiosks.honest.put(sender.at(BRANCH), sealed);
      const again = await putEnvelope(sender, sealed);
      const { participantId } = person.membership;
      const rows = await database
        .selectFrom('claims')
        .selectAll()
        .where('participant_id', '=', participantId)
        .execute();
      return {
        note: `${noteOf(again)}, ${rows.length} claim`,
        succeeded: rows.length !== 1 || !isGood(first),
      };
    },
  },
  envelopeChanged('under another claim id', async ({ envelope }, other) => ({
    claimId: other.claimId,
    envelope,
  })),
  envelopeChanged('with one character changed', async ({ claimId, envelope }) => ({
    claimId,
    envelope: `${envelope.slice(0, -9)}${envelope.at(-9) === 'A' ? 'B' : 'A'}${envelope.slice(-8)}`,
  })),
  envelopeChanged('without its end', async ({ claimId, envelope }) => ({
    claimId,
    envelope: envelope.slice(0, -40),
  })),
  envelopeChanged('with another’s content', async ({ claimId, envelope }, other) => ({
    claimId,
    envelope: [...envelope.split('.').slice(0, 3), ...other.envelope.split('.').slice(3)].join('.'),
  })),
  {
    name: 'an older heartbeat after a newer one',
    async run({ kiosks }, { sender }) {
      const older = await kiosks.honest.signedHeartbeat({ at: new Date(Date.now() - 20_000).toISOString() });
      await sender.at(BRANCH).post('/v1/heartbeats', { heartbeat: older });
      await kiosks.honest.heartbeat(sender.at(BRANCH), { visits: 44 });
      const answer = await sender.post('/v1/heartbeats', { heartbeat: older });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a code that a kiosk has used, by another key',
    mayChange: ['kiosks', 'enrolment_codes', 'operator_actions', 'operator_sessions', 'staff'],
    async run({ desk, kiosks }, { sender }) {
      const code = await makeCode(desk, { branchId: 'RPL', kioskId: '01' });
      await enrolKiosk(sender.at(BRANCH), code, kiosks.honest.headOfficeKeys);
      const enrolment = await kiosks.stolen.enrolment({ code: code.code, version: '0.1.0' });
      const answer = await sender.post('/v1/enrolments', { enrolment });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a code whose time is over',
    mayChange: ['enrolment_codes', 'operator_actions', 'operator_sessions', 'staff'],
    async run({ desk, kiosks, database }, { sender }) {
      const { code } = await makeCode(desk, { branchId: 'RPL', kioskId: '02' });
      const expires_at = new Date(Date.now() - 1_000).toISOString();
      await database
        .updateTable('enrolment_codes')
        .set({ expires_at })
        .where('used_at', 'is', null)
        .execute();
      const enrolment = await kiosks.stolen.enrolment({ code, version: '0.1.0' });
      const answer = await sender.post('/v1/enrolments', { enrolment });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a session’s token after its person has left',
    mayChange: ['sessions'],
    async run({ kiosks, people }, { sender }) {
      const { token } = await signIn(sender.at(BRANCH), kiosks.honest, people.mallory);
      await sender.at(BRANCH).send('DELETE', '/v1/sessions/current', { token });
      const answer = await sender.get('/v1/me/membership', { token });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a session’s token after its time',
    mayChange: ['sessions'],
    async run({ kiosks, people, database }, { sender }) {
      const { token, sessionId } = await signIn(sender.at(BRANCH), kiosks.honest, people.mallory);
      const expires_at = new Date(Date.now() - 1_000).toISOString();
      await database
        .updateTable('sessions')
        .set({ expires_at })
        .where('session_id', '=', sessionId)
        .execute();
      const answer = await sender.get('/v1/me/membership', { token });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a session’s id as its token',
    mayChange: ['sessions'],
    async run({ kiosks, people }, { sender }) {
      const { sessionId } = await signIn(sender.at(BRANCH), kiosks.honest, people.mallory);
      const answer = await sender.get('/v1/me/membership', { token: sessionId });
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  },
  {
    name: 'a device code that has opened its session, again',
    mayChange: ['sessions', 'device_codes', 'known_phones'],
    async run({ kiosks, people }, { sender }) {
      const code = await beginByPhone(sender, kiosks.honest);
      const phone = await scan(sender.at(BRANCH), code);
      await sayYes(phone, people.mallory, await numberOf(sender.at(BRANCH), kiosks.honest, code));
      const first = await poll(
        sender.at(BRANCH),
        await kiosks.honest.clientAssertion('/oauth/token'),
        code.device_code,
      );
      const again = await poll(sender, await kiosks.honest.clientAssertion('/oauth/token'), code.device_code);
      return { note: `${noteOf(first)}, then ${noteOf(again)}`, succeeded: tokenIn(again) !== undefined };
    },
  },
  {
    name: 'an operator’s cookie after the sign-out',
    mayChange: ['operators', 'operator_sessions', 'operator_actions', 'operator_recovery_codes'],
    async run({ headOffice }, { sender }) {
      const { browser } = await newOperator(headOffice.programs, sender.at(BRANCH), 'wati');
      const kept = cookieOf(browser);
      await browser.open('/fleet');
      await browser.submit('/fleet/sign-out', {});
      const answer = await sender.get('/fleet', { headers: { cookie: kept } });
      return { note: noteOf(answer), succeeded: answer?.status === 200 };
    },
  },
  {
    name: 'an operator’s one-time password, after it was used',
    mayChange: ['operators', 'operator_sessions', 'operator_actions'],
    async run({ headOffice }, { sender }) {
      const password = await addOperator(headOffice.programs, 'ratna');
      const own = await signInOperator(sender.at(BRANCH), { name: 'ratna', password });
      const chosen = 'burung hinggap di pohon';
      await own.submit('/fleet/password', { newPassword: chosen, again: chosen });
      const browser = await signInOperator(sender, { name: 'ratna', password });
      return { note: String(browser.status), succeeded: browser.status !== 401 };
    },
  },
];

type Use = (sender: Sender, assertion: string, testbed: Testbed) => Promise<WireAnswer | undefined>;

function replayed(how: string, aheadSeconds: number, use: Use): Attempt {
  return {
    name: `an honest kiosk’s assertion, ${how}`,
    async run(testbed, { sender }) {
      const assertion = await testbed.kiosks.honest.assertion('GET', LOOKED_FOR, undefined, aheadSeconds);
      // What the kiosk itself asked with it.
      if (aheadSeconds === 0) await sender.at(BRANCH).get(LOOKED_FOR, { headers: carried(assertion) });
      const answer = await use(sender, assertion, testbed);
      return { note: noteOf(answer), succeeded: isGood(answer) };
    },
  };
}

function carried(assertion: string): Record<string, string> {
  return { [KIOSK_ASSERTION.header]: assertion };
}

interface Sealed {
  readonly claimId: string;
  readonly envelope: string;
}

/** Of a claim that was overheard and had not arrived. */
function envelopeChanged(how: string, change: (sealed: Sealed, other: Sealed) => Promise<Sealed>): Attempt {
  return {
    name: `an overheard envelope, ${how}`,
    async run({ kiosks, claimants, database }, { sender }) {
      const sealed = await kiosks.honest.sealedClaimOf(await claimants.next());
      const other = await kiosks.honest.sealedClaimOf(await claimants.next());
      const changed = await change(sealed, other);
      const answer = await putEnvelope(sender, changed);
      return { note: noteOf(answer), succeeded: (await acceptedClaims(database, changed.claimId)) > 0 };
    },
  };
}
