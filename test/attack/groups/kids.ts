import { base64url } from 'jose';
import { v7 as uuidV7 } from 'uuid';
import { KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import type { Attempt } from '../attempt.ts';
import { putEnvelope } from '../cast/kiosk.ts';
import { askToBegin } from '../cast/phone.ts';
import { isGood, noteOf } from '../wire/note.ts';
import type { Sender, WireAnswer } from '../wire/sender.ts';

/** What may stand where the thumbprint of a key is expected. */
const KIDS: readonly (readonly [string, unknown])[] = [
  ['an object', { a: 1 }],
  ['a list', ['x']],
  ['a number', 7],
  ['U+0000', 'a\u0000b'],
  ['nothing', undefined],
  ['a stranger’s thumbprint', 'A'.repeat(43)],
  ['a long text', 'k'.repeat(4_000)],
  ['SQL', `' OR 1=1 --${'x'.repeat(32)}`],
  ['__proto__', '__proto__'],
];

type Send = (sender: Sender, kid: unknown) => Promise<WireAnswer | undefined>;

const CARRIERS: readonly (readonly [string, Send])[] = [
  [
    'an assertion',
    (sender, kid) =>
      sender.get(`/v1/claims/${uuidV7()}/uploads/${'0'.repeat(64)}`, {
        headers: { [KIOSK_ASSERTION.header]: jws(kid) },
      }),
  ],
  ['a client assertion', (sender, kid) => askToBegin(sender, jws(kid))],
  ['a heartbeat', (sender, kid) => sender.post('/v1/heartbeats', { heartbeat: jws(kid) })],
  [
    'an attestation',
    (sender, kid) => sender.post('/v1/attested-sessions', { attestation: jws(kid), ektp: '{}' }),
  ],
  [
    'an envelope',
    (sender, kid) => putEnvelope(sender, { claimId: uuidV7(), envelope: `${headerOf(kid)}..AAAA.AAAA.AAAA` }),
  ],
];

export const kids: readonly Attempt[] = CARRIERS.flatMap(([carrier, send]) =>
  KIDS.map(
    ([what, kid]): Attempt => ({
      name: `${what} as the kid of ${carrier}`,
      leavesNoRow: true,
      async run(_testbed, { sender }) {
        const answer = await send(sender, kid);
        return { note: noteOf(answer), succeeded: isGood(answer) };
      },
    }),
  ),
);

function jws(kid: unknown): string {
  return [headerOf(kid), base64url.encode('{}'), base64url.encode(Buffer.alloc(64))].join('.');
}

function headerOf(kid: unknown): string {
  return base64url.encode(JSON.stringify({ alg: 'EdDSA', typ: 'anjungan-jht-kiosk', kid }));
}
