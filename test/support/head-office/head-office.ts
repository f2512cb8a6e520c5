import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { z } from 'zod';
import { assistanceSchema } from '../../../contract/assistance/assistance.ts';
import { pageCheckSchema } from '../../../contract/documents/document-check.ts';
import { keysSchema } from '../../../contract/keys/key-list.ts';
import { photoQualitySchema } from '../../../contract/photo/photo-quality.ts';
import type { StaffPerson } from '../../../contract/staff/staff.ts';
import type { KioskKey } from '../../../main/keys/kiosk-key.ts';
import { inProject } from '../../../scripts/lib/project.ts';
import { plentyOfAttempts } from '../../fixtures/head-office/plenty.ts';
import { staffAt } from '../../fixtures/staff/branch-staff.ts';

const listeningSchema = z.object({ listening: z.url() });
const receivedSchema = z.object({
  claims: z.array(
    z.object({
      claimId: z.string(),
      receiptNumber: z.string().nullable(),
      case: z.string().nullable(),
      outcome: z.enum(['accepted', 'refused']),
      refusal: z.string().nullable(),
      reason: z.string().nullable(),
      net: z.number().nullable(),
      photo: z.object({ bytes: z.number(), width: z.number(), height: z.number() }).nullable(),
      photoQuality: photoQualitySchema.nullable(),
      identity: z.string().nullable(),
      assistance: assistanceSchema.nullable(),
      photoHints: z.array(z.string()),
      documents: z.array(
        z.object({
          document: z.string(),
          originalSeen: z.boolean(),
          pages: z.array(
            z.object({
              place: z.number(),
              bytes: z.number(),
              width: z.number(),
              height: z.number(),
              check: pageCheckSchema,
            }),
          ),
        }),
      ),
    }),
  ),
});
const mailsSchema = z.object({ mails: z.array(z.object({ to: z.string(), text: z.string() })) });
export type ReceivedClaim = z.infer<typeof receivedSchema>['claims'][number];

/** A kiosk that the head office knows. */
export interface KnownKiosk {
  readonly branchId: string;
  readonly branchName: string;
  readonly kioskId: string;
  readonly key: KioskKey;
}

/** The reference head office as a process of its own, with made-up participants, that tests can stop and start. */
export class HeadOfficeProcess {
  readonly #folder: string;
  readonly #program: string;
  #port = 0;
  #process: ChildProcess | undefined;
  #policy: readonly string[] = [];
  #configuration: readonly string[] = [];
  #branches: readonly string[] = [];

  constructor(folder: string, program = inProject('dist', 'head-office', 'main.js')) {
    this.#folder = folder;
    this.#program = program;
  }

  get dataFolder(): string {
    return join(this.#folder, 'office');
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Knows these kiosks, and from its next start on the staff of their branches. */
  async know(kiosks: readonly KnownKiosk[]): Promise<void> {
    this.#branches = [...new Set(kiosks.map(({ branchId }) => branchId))];
    const list = kiosks.map(({ branchId, branchName, kioskId, key }) => ({
      branchId,
      branchName,
      kioskId,
      publicKey: key.publicJwk,
    }));
    await writeFile(this.#kiosksFile, JSON.stringify(list));
  }

  /** From its next start on it goes by these settings, where they differ from its own. */
  async configure(settings: object): Promise<void> {
    const file = join(this.#folder, 'head-office.json');
    await writeFile(file, JSON.stringify(settings));
    this.#configuration = ['--config', file];
  }

  /** From its next start on it takes any number of visits in any time. */
  liftLimits(): Promise<void> {
    return this.configure({ attempts: plentyOfAttempts });
  }

  /** From its next start on it goes by this policy document, and sends it to the kiosks. */
  async goBy(policy: object): Promise<void> {
    const file = join(this.#folder, 'policy.json');
    await writeFile(file, JSON.stringify(policy));
    this.#policy = ['--policy', file];
  }

  /** Starts it, after the first time on the same port and data. */
  async start(): Promise<void> {
    const flags = ['--training', '--port', String(this.#port), '--data', this.dataFolder];
    const headOffice = spawn(
      process.execPath,
      [
        this.#program,
        ...flags,
        ...this.#configuration,
        ...this.#policy,
        '--kiosks',
        this.#kiosksFile,
        '--log-level',
        'error',
      ],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    this.#process = headOffice;
    const [line] = z
      .tuple([z.string()])
      .parse(await once(createInterface({ input: headOffice.stdout }), 'line'));
    this.#port = Number(new URL(listeningSchema.parse(JSON.parse(line)).listening).port);
    for (const branchId of this.#branches) await this.#post('/training/staff', staffAt(branchId));
  }

  /** As whoever runs the head office does it; gives the one-time password. */
  async addOperator(name: string, role = 'administrator'): Promise<string> {
    const flags = ['--data', this.dataFolder, '--add-operator', name, '--role', role];
    const { stdout } = await promisify(execFile)(process.execPath, [this.#program, ...flags]);
    return z.object({ oneTimePassword: z.string() }).parse(JSON.parse(stdout)).oneTimePassword;
  }

  async stop(): Promise<void> {
    if (!this.#process || this.#process.exitCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGTERM');
    await ended;
    this.#process = undefined;
  }

  async keys(): Promise<z.infer<typeof keysSchema>['keys']> {
    return keysSchema.parse(await this.#get('/v1/keys')).keys;
  }

  async received(): Promise<ReceivedClaim[]> {
    return receivedSchema.parse(await this.#get('/training/claims')).claims;
  }

  /** The newest e-mail to an address, once there is one. */
  async mailTo(email: string): Promise<string | undefined> {
    const { mails } = mailsSchema.parse(await this.#get('/training/mail'));
    return mails.findLast(({ to }) => to === email)?.text;
  }

  photo(claimId: string): Promise<Buffer> {
    return this.picture(claimId, 0);
  }

  /** The photo at 0, then the pages of the documents. */
  async picture(claimId: string, place: number): Promise<Buffer> {
    const answer = await fetch(new URL(`/training/claims/${claimId}/pictures/${place}`, this.url));
    return Buffer.from(await answer.arrayBuffer());
  }

  advance(hours: number): Promise<void> {
    return this.#post('/training/clock', { advanceHours: hours });
  }

  answer(answer: 'normal' | 'rubbish' | 'unavailable'): Promise<void> {
    return this.#post('/training/line', { answer });
  }

  /** A payment partner tells that a code was paid. */
  pay(code: string): Promise<void> {
    return this.#post('/training/payments', { code });
  }

  /** A person of the head office says whether the account's holder is the participant. */
  decideHolder(claimId: string, isParticipant: boolean): Promise<void> {
    return this.#post(`/training/claims/${claimId}/holder`, { isParticipant });
  }

  /** A further member of a branch's staff, with this PIN of their own. */
  hire(branchId: string, person: StaffPerson, pin: string): Promise<void> {
    return this.#post('/training/staff', { members: [{ ...person, branchId, pin }] });
  }

  /** A second member of staff says whether what the first did without a line is true. */
  confirm(claimId: string, isConfirmed = true): Promise<void> {
    return this.#post(`/training/claims/${claimId}/confirmation`, { isConfirmed });
  }

  get #kiosksFile(): string {
    return join(this.#folder, 'kiosks.json');
  }

  async #get(path: string): Promise<unknown> {
    const answer = await fetch(new URL(path, this.url));
    return answer.json();
  }

  async #post(path: string, body: object): Promise<void> {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const answer = await fetch(new URL(path, this.url), request);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  }
}
