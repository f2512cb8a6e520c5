import { z } from 'zod';
import { assistanceSchema, identityEvidenceSchema, presenceSchema } from '../assistance/assistance.ts';
import { dayText, instantText } from '../calendar.ts';
import { digestSchema } from '../digest.ts';
import { pageCheckSchema } from '../documents/document-check.ts';
import { accountNumberSchema } from '../identity/bank-account.ts';
import { heldNameSchema, heldTextSchema } from '../identity/held.ts';
import { nikSchema } from '../identity/nik.ts';
import { npwpSchema, npwpStandingSchema } from '../identity/npwp.ts';
import { birthDateSchema } from '../identity/person.ts';
import { languageSchema } from '../language/language-schema.ts';
import { senSchema } from '../money.ts';
import { photoQualitySchema } from '../photo/photo-quality.ts';
import { declarationSchema } from '../policy/reasons.ts';
import { documentIdSchema, reasonIdSchema } from '../policy/schema.ts';
import { stageSchema } from '../policy/stages.ts';
import { regionSchema } from '../policy/working-time.ts';
import { deskMessageSchema } from './desk-message.ts';
import { receiptNumberSchema } from './receipt-number.ts';

/** UUIDv7 made when the visit starts: the key under which a claim exists once, however often it is sent. */
export const claimIdSchema = z.uuid({ version: 'v7' }).toLowerCase().brand<'ClaimId'>();
export type ClaimId = z.infer<typeof claimIdSchema>;

const attachmentSchema = z.object({
  mediaType: z.literal('image/jpeg'),
  bytes: z.int().positive(),
  digest: digestSchema,
});
/** A picture that travels beside the signed claim inside the encrypted envelope, named by its digest. */
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * What the bank said about the account's holder: `staffDecides` where the name is only similar, `unchecked` where it
 * could not be asked.
 */
const holderCheckSchema = z.enum(['matches', 'staffDecides', 'unchecked']);
export type HolderCheck = z.infer<typeof holderCheckSchema>;

export const payoutFiguresSchema = z.object({ gross: senSchema, tax: senSchema, net: senSchema });
export type PayoutFigures = z.infer<typeof payoutFiguresSchema>;

const claimedDocumentSchema = z.object({
  document: documentIdSchema,
  /** A member of staff who helped has seen the original; false where the participant was alone. */
  originalSeen: z.boolean(),
  /** In the order in which they were taken, laid flat. */
  pages: z.array(z.object({ attachment: attachmentSchema, check: pageCheckSchema })).min(1),
});

const claimShape = z.object({
  format: z.literal('anjungan-jht/claim/1'),
  claimId: claimIdSchema,
  receiptNumber: receiptNumberSchema,
  branchId: z.string(),
  kioskId: z.string(),
  confirmedAt: instantText,
  /** The day of the claim where the kiosk stands, by which waiting times and tax years are counted. */
  confirmedOn: dayText,
  /** Province code of the branch, whose holidays counted; missing where those of the whole country did. */
  region: regionSchema.optional(),
  policyVersion: z.int().positive(),
  language: languageSchema,
  /** The sign-in under which the participant acted; none where staff checked the e-KTP while the line was down. */
  sessionId: z.uuid().optional(),
  /** Missing means an account. */
  identity: identityEvidenceSchema.optional(),
  /** Missing where nobody helped. */
  assistance: assistanceSchema.optional(),
  consent: z.object({ noticeVersion: z.string(), givenAt: instantText, photo: z.boolean() }),
  participant: z.object({
    /** As the head office named the participant; missing where it was not asked. */
    participantId: z.uuid().optional(),
    nik: nikSchema,
    /** Name and numbers as the head office holds them, which need not be as they are typed. */
    name: heldNameSchema,
    birthDate: birthDateSchema,
    kpj: z.array(heldTextSchema.min(1)),
  }),
  reason: reasonIdSchema,
  /** The person said that the data shown are right: the press guide's "Sudah". */
  dataConfirmed: z.literal(true),
  npwp: npwpSchema.nullable(),
  /** How the number stands that a rate of tax may rest on; missing where there is none, and from older kiosks. */
  npwpStanding: npwpStandingSchema.optional(),
  account: z.object({
    bankCode: z.string(),
    number: accountNumberSchema,
    holder: holderCheckSchema,
  }),
  /** Null where the balance was not known: the head office determines what is paid. */
  payout: payoutFiguresSchema.nullable(),
  /** Missing where staff saw the person instead. */
  photo: attachmentSchema.optional(),
  presence: presenceSchema.optional(),
  /** Missing where the kiosk did not look at the face. A measure for the head office, never a verdict. */
  photoQuality: photoQualitySchema.optional(),
  documents: z.array(claimedDocumentSchema),
  /** What the person declared besides (Permenaker 4/2022 article 6(2)b); missing where nothing was asked. */
  declaration: z
    .object({ what: declarationSchema, textVersion: z.string(), declaredAt: instantText })
    .optional(),
});

/** The claim as the participant confirmed it; signed by the kiosk, readable by the head office alone. */
export const claimSchema = claimShape.superRefine((claim, context) => {
  const { sessionId, identity, participant, payout, photo, presence, consent } = claim;
  const { npwp, npwpStanding } = claim;
  const asked = identity?.kind !== 'staffCheckedEktp' || sessionId !== undefined;
  const gone = photo === undefined && presence === undefined;
  const faults: readonly (readonly [boolean, readonly string[], string])[] = [
    [asked && sessionId === undefined, ['sessionId'], 'must be there unless staff checked the e-KTP'],
    [
      asked && participant.participantId === undefined,
      ['participant', 'participantId'],
      'comes with a session',
    ],
    [asked && participant.kpj.length === 0, ['participant', 'kpj'], 'comes with a session'],
    [asked && payout === null, ['payout'], 'comes with a session'],
    [npwp === null && npwpStanding !== undefined, ['npwpStanding'], 'comes with a number'],
    [gone, ['photo'], 'must be there unless staff saw the person'],
    [!gone && photo !== undefined && presence !== undefined, ['presence'], 'is there instead of a photo'],
    [!gone && consent.photo !== (photo !== undefined), ['consent', 'photo'], 'goes together with a photo'],
  ];
  for (const [isFault, path, message] of faults) {
    if (isFault) context.addIssue({ code: 'custom', path: [...path], message });
  }
});
export type Claim = z.infer<typeof claimSchema>;

/** Why the head office refuses a claim for good; each has a remedy in the language files. */
export const refusalSchema = z.enum([
  'sessionUnknown',
  'participantDiffers',
  'notEligible',
  'claimInProgress',
  'documentsMissing',
  'photoUnreadable',
  'accountRefused',
  'npwpMissing',
  'figuresDiffer',
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** A claim as Tracking Klaim shows it to the participant who signed in. */
export const trackedClaimSchema = z.object({
  claimId: claimIdSchema,
  receiptNumber: receiptNumberSchema,
  reason: reasonIdSchema,
  submittedAt: instantText,
  /** What is paid, as the head office determined it: the figure that is final. */
  net: senSchema,
  /** What the participant confirmed at the kiosk. */
  confirmedNet: senSchema,
  bankCode: z.string(),
  /** Last four digits only. */
  accountTail: z.string().regex(/^\d{4}$/),
  /** None for a claim that was refused. */
  stages: z.array(z.object({ stage: stageSchema, reachedAt: instantText.nullable() })),
  /** Why the claim was refused; null for one that was accepted. */
  refusal: refusalSchema.nullable(),
  /** A person of the head office has yet to look at the name of the account's holder; missing where nobody needs to. */
  waitsForStaff: z.boolean().optional(),
  /** Staff have yet to mend what the registry holds about the participant: no amount and no day is known. */
  waitsForData: z.boolean().optional(),
  /** Staff helped while the line was down: a second member of staff has yet to confirm it. */
  waitsForConfirmation: z.boolean().optional(),
  /** What staff at the branch's desk have the participant told; missing where nothing. */
  message: deskMessageSchema.optional(),
  /** The day by which payment usually arrives, in working days by the policy; null once refused. */
  expectedOn: dayText.nullable(),
  /** The last working day on which payment is due; null once refused. */
  dueOn: dayText.nullable(),
});
export type TrackedClaim = z.infer<typeof trackedClaimSchema>;

/** What whoever holds the receipt and knows the birth date may see: where the claim stands, no money and no account. */
export const claimProgressSchema = trackedClaimSchema.pick({
  receiptNumber: true,
  submittedAt: true,
  stages: true,
  refusal: true,
  waitsForStaff: true,
  waitsForData: true,
  waitsForConfirmation: true,
  message: true,
  expectedOn: true,
  dueOn: true,
});
export type ClaimProgress = z.infer<typeof claimProgressSchema>;
