import { randomBytes, randomUUID } from 'node:crypto';
import { CompactSign } from 'jose';
import { z } from 'zod';
import { ATTESTATION_TYPE, type Ektp, ektpSchema } from '../../../contract/assistance/attestation.ts';
import { UPLOAD } from '../../../contract/claim/upload.ts';
import { ENROLMENT_TYPES } from '../../../contract/fleet/enrolment.ts';
import { FLEET_TYPES } from '../../../contract/fleet/heartbeat.ts';
import { ENVELOPE_TYPE } from '../../../contract/head-office/routes.ts';
import { type AssertedRequest, KIOSK_ASSERTION } from '../../../contract/keys/kiosk-assertion.ts';
import { systemClock } from '../../../main/clock.ts';
import { kioskAssertion } from '../../../main/keys/kiosk-assertion.ts';
import {
  type ClaimCase,
  type ClaimWithPictures,
  digestOf,
  makeClaim,
  makeKiosk,
  sealClaim,
  signAs,
  type TestKiosk,
} from '../../fixtures/claim/sealed-claim.ts';
import type { Person } from '../../fleet/people.ts';
import type { Asked, Sender, WireAnswer } from '../wire/sender.ts';

type Method = AssertedRequest['htm'];

export interface SealedCase {
  readonly claimId: string;
  readonly envelope: string;
}

/** A kiosk's key and what can be said with it: all that speaks the kiosk's protocol stands here. */
export class KioskHand {
  readonly kiosk: TestKiosk;
  readonly #headOfficeKeys: unknown;
  #running = 0;

  constructor(kiosk: TestKiosk, headOfficeKeys: unknown) {
    this.kiosk = kiosk;
    this.#headOfficeKeys = headOfficeKeys;
  }

  get headOfficeKeys(): unknown {
    return this.#headOfficeKeys;
  }

  /** An assertion as the kiosk itself makes it, for one request; made so many seconds ahead of its time. */
  assertion(htm: Method, path: string, body?: string | Buffer, aheadSeconds = 0): Promise<string> {
    const { kid, privateKey, publicKey } = this.kiosk;
    const now = () => new Date(systemClock.now().getTime() + aheadSeconds * 1_000);
    const digest = body === undefined ? {} : { digest: digestOf(body) };
    return kioskAssertion({ kid, privateKey, publicJwk: publicKey }, { now })({ htm, path, ...digest });
  }

  /** For the OAuth routes, in whose form it stands itself. */
  clientAssertion(path: '/oauth/device_authorization' | '/oauth/token', aheadSeconds = 0): Promise<string> {
    return this.assertion('POST', path, undefined, aheadSeconds);
  }

  async asKiosk(htm: Method, path: string, body?: string | Buffer): Promise<Record<string, string>> {
    return { [KIOSK_ASSERTION.header]: await this.assertion(htm, path, body) };
  }

  /** A right claim of a person who is signed in; parts can be replaced. */
  claimOf(person: Person, change: Partial<ClaimCase> = {}): ClaimWithPictures {
    this.#running += 1;
    const { membership, sessionId, account } = person;
    const right = { kiosk: this.kiosk, membership, sessionId, account, confirmedAt: new Date() } as const;
    return makeClaim({ ...right, reason: 'businessStopped', running: this.#running, ...change });
  }

  /** Claims besides those counted here are given numbers from here on. */
  get running(): number {
    this.#running += 1;
    return this.#running;
  }

  async seal(
    {
      claim,
      attachments,
    }: {
      readonly claim: { readonly claimId: string; readonly [part: string]: unknown };
      readonly attachments: readonly Uint8Array[];
    },
    kiosk: Pick<TestKiosk, 'kid' | 'privateKey'> = this.kiosk,
  ): Promise<SealedCase> {
    const envelope = await sealClaim(claim, attachments, { kiosk, headOfficeKeys: this.#headOfficeKeys });
    return { claimId: claim.claimId, envelope };
  }

  async sealedClaimOf(person: Person, change: Partial<ClaimCase> = {}): Promise<SealedCase> {
    return this.seal(this.claimOf(person, change));
  }

  /** Sends an envelope whole, as this kiosk does. */
  async put(
    sender: Sender,
    { claimId, envelope }: SealedCase,
    asked: Asked = {},
  ): Promise<WireAnswer | undefined> {
    return putEnvelope(
      sender,
      { claimId, envelope },
      {
        ...asked,
        headers: { ...(await this.asKiosk('PUT', `/v1/claims/${claimId}`, envelope)), ...asked.headers },
      },
    );
  }

  /** Sends a part; `place` may say what is not so. */
  async patch(
    sender: Sender,
    { claimId, envelope }: SealedCase,
    place: {
      readonly from: number;
      readonly to: number;
      readonly length?: number;
      readonly complete?: boolean;
    },
    headers: Record<string, string> = {},
  ): Promise<WireAnswer | undefined> {
    const length = place.length ?? envelope.length;
    const body = envelope.slice(place.from, place.to);
    return sender.send('PATCH', uploadPath(claimId, envelope), {
      body,
      headers: {
        ...(await this.asKiosk('PATCH', uploadPath(claimId, envelope), body)),
        'content-type': UPLOAD.partType,
        [UPLOAD.offsetHeader]: String(place.from),
        [UPLOAD.lengthHeader]: String(length),
        [UPLOAD.completeHeader]: (place.complete ?? place.to >= length) ? '?1' : '?0',
        ...headers,
      },
    });
  }

  /**
   * What staff of this kiosk are said to have seen, as the kiosk signs it; and the e-KTP as it goes beside it. Credential and
   * nonce are made up unless the statement names them.
   */
  async attestation(ektp: Ektp, statement: object = {}, signing: { typ?: string } = {}) {
    const text = JSON.stringify({ ...ektp, salt: randomBytes(16).toString('base64url') });
    const { branchId, kioskId } = this.kiosk;
    const content = {
      branchId,
      kioskId,
      audience: KIOSK_ASSERTION.audience,
      credentialId: randomUUID(),
      nonce: randomBytes(32).toString('base64url'),
      checkedAt: new Date().toISOString(),
      ektpDigest: digestOf(text),
      ...statement,
    };
    return { attestation: await signAs(this.kiosk, signing.typ ?? ATTESTATION_TYPE, content), ektp: text };
  }

  async attest(sender: Sender, person: Person, statement: object = {}, signing: { typ?: string } = {}) {
    const body = await this.attestation(ektpOf(person), statement, signing);
    return sender.post('/v1/attested-sessions', body, {
      headers: await this.asKiosk('POST', '/v1/attested-sessions', JSON.stringify(body)),
    });
  }

  async heartbeat(sender: Sender, change: object = {}): Promise<WireAnswer | undefined> {
    return sender.post('/v1/heartbeats', { heartbeat: await this.signedHeartbeat(change) });
  }

  signedHeartbeat(change: object = {}): Promise<string> {
    const { branchId, kioskId } = this.kiosk;
    const at = new Date().toISOString();
    const beat = {
      branchId,
      kioskId,
      branchName: 'Bandung Suci',
      at,
      startedAt: at,
      version: '0.1.0',
      policyVersion: 1,
      fault: null,
      printer: 'ready',
      camera: 'ready',
      touch: 'ready',
      diskFreeMegabytes: 50_000,
      clockSkewSeconds: 0,
      lineLosses: 0,
      queue: { waiting: 0, oldestAt: null, parked: 0, refused: 0 },
      lastClaimAt: null,
      visits: 3,
      done: [],
      ...change,
    };
    return signAs(this.kiosk, FLEET_TYPES.heartbeat, beat);
  }

  /** With the key in its header, as a kiosk that is not known yet (RFC 7515 section 4.1.3). */
  enrolment(content: object): Promise<string> {
    return signEnrolment(this.kiosk, content);
  }
}

const enrolledSchema = z.object({ status: z.literal(201) });

/** Makes a key, and enrols it by the code. @throws where the code is not taken. */
export async function enrolKiosk(
  sender: Sender,
  place: { readonly branchId: string; readonly kioskId: string; readonly code: string },
  headOfficeKeys: unknown,
): Promise<KioskHand> {
  const kiosk = await makeKiosk(place.branchId, place.kioskId);
  const enrolment = await signEnrolment(kiosk, { code: place.code, version: '0.1.0' });
  enrolledSchema.parse(await sender.post('/v1/enrolments', { enrolment }));
  return new KioskHand(kiosk, headOfficeKeys);
}

/** A key that nobody ever enrolled, which claims to be this kiosk. */
export async function strangersKey(like: KioskHand): Promise<KioskHand> {
  const { branchId, kioskId } = like.kiosk;
  return new KioskHand(await makeKiosk(branchId, kioskId), like.headOfficeKeys);
}

/** Of anybody, with nothing but the envelope. */
export function putEnvelope(
  sender: Sender,
  { claimId, envelope }: { readonly claimId: string; readonly envelope: string | Buffer },
  asked: Asked = {},
): Promise<WireAnswer | undefined> {
  const headers = { 'content-type': ENVELOPE_TYPE, ...asked.headers };
  return sender.send('PUT', `/v1/claims/${claimId}`, { ...asked, body: envelope, headers });
}

export function uploadPath(claimId: string, envelope: string): string {
  return `/v1/claims/${claimId}/uploads/${digestOf(envelope)}`;
}

export function ektpOf({ membership: { nik, name, birthDate, cards } }: Person): Ektp {
  return ektpSchema.parse({ nik, name, birthDate, kpj: cards[0]?.kpj ?? null });
}

function signEnrolment(kiosk: TestKiosk, content: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', typ: ENROLMENT_TYPES.request, jwk: kiosk.publicKey })
    .sign(kiosk.privateKey);
}
