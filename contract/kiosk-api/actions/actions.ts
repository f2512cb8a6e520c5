import { z } from 'zod';
import { claimIdSchema } from '../../claim/claim.ts';
import { pageCheckSchema } from '../../documents/document-check.ts';
import { situationSchema } from '../../eligibility/situation.ts';
import { cameraUsesSchema } from '../../photo/cameras.ts';
import { photoQualitySchema } from '../../photo/photo-quality.ts';
import { documentIdSchema, reasonIdSchema } from '../../policy/schema.ts';
import { isQuestion, type Question } from './questions.ts';
import { settingsChangeSchema } from './settings.ts';
import { staffActionSchema } from './staff-actions.ts';

const LONGEST_ANSWER = 254;
/** A photo of the kiosk's camera stays far below; anything larger is no photo. */
const LARGEST_PICTURE = 4 * 1024 * 1024;
const MOST_PAGES = 30;

const questionSchema = z.custom<Question>(isQuestion, { message: 'not a question of the kiosk' });

const jpegSchema = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length > 3 && bytes.length <= LARGEST_PICTURE, {
    message: 'not of a photo’s size',
  })
  .refine((bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff, { message: 'not a JPEG' });

export const cameraFaultSchema = z.enum(['missing', 'refused', 'busy', 'lost', 'dark']);
/** No camera, not permitted, used by another program, unplugged while in use, or only black pictures. */
export type CameraFault = z.infer<typeof cameraFaultSchema>;

export const photoProblemSchema = z.enum(['refused', 'noFace']);
/** The person took a photo that cannot be used, or no face came before the camera. */
export type PhotoProblem = z.infer<typeof photoProblemSchema>;

export const faceCheckFaultSchema = z.enum(['notLoaded', 'wrongBackend', 'slow', 'broke']);
/** Why the photo step goes on without the check of the face. */
export type FaceCheckFault = z.infer<typeof faceCheckFaultSchema>;

export const pageCheckFaultSchema = z.enum(['notLoaded', 'slow', 'broke']);
/** Why a document's page is taken without looking whether it can be read. */
export type PageCheckFault = z.infer<typeof pageCheckFaultSchema>;

/** Dependencies of the check page that can be changed; each returns straight to it. */
const changeablePartSchema = z.enum(['reason', 'documents', 'photo', 'npwp', 'account']);
export type ChangeablePart = z.infer<typeof changeablePartSchema>;

/** What a participant can do on the screen. The visit decides what it means where it stands; the rest is ignored. */
export const actionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start') }),
  z.object({ type: z.literal('introduce') }),
  z.object({ type: z.literal('changeSettings'), change: settingsChangeSchema }),
  z.object({ type: z.literal('openHelp') }),
  z.object({ type: z.literal('closeHelp') }),
  /** Staff are called to the kiosk; the call is taken back. */
  z.object({ type: z.literal('callStaff') }),
  z.object({ type: z.literal('takeBackCall') }),
  z.object({ type: z.literal('touch') }),
  /** The kiosk reads aloud, or is done; whether a person caused it, or the page by itself. */
  z.object({ type: z.literal('speech'), speaking: z.boolean(), asked: z.boolean() }),
  z.object({ type: z.literal('stay') }),
  z.object({ type: z.literal('finish') }),
  z.object({ type: z.literal('back') }),
  z.object({ type: z.literal('proceed') }),
  z.object({ type: z.literal('retry') }),
  z.object({ type: z.literal('agree') }),
  z.object({ type: z.literal('decline') }),
  z.object({ type: z.literal('signInByPhone') }),
  z.object({ type: z.literal('agreeToHelp') }),
  z.object({ type: z.literal('declineHelp') }),
  /** The participant has the screen now; staff have it now; staff help no more. */
  z.object({ type: z.literal('takeScreen') }),
  z.object({ type: z.literal('giveScreen') }),
  z.object({ type: z.literal('endHelp') }),
  z.object({ type: z.literal('signInByEmail') }),
  z.object({ type: z.literal('forgotPassword') }),
  /** Staff have checked the e-KTP. */
  z.object({ type: z.literal('signInByStaff') }),
  /** Staff see the person, where no photo can be had. */
  z.object({ type: z.literal('openPresence') }),
  z.object({ type: z.literal('accountIsMine') }),
  z.object({ type: z.literal('accountIsNotMine') }),
  z.object({ type: z.literal('npwpIsRight') }),
  z.object({ type: z.literal('npwpIsWrong') }),
  z.object({ type: z.literal('register') }),
  z.object({ type: z.literal('trackByReceipt') }),
  z.object({
    type: z.literal('answer'),
    question: questionSchema,
    value: z.string().max(LONGEST_ANSWER),
  }),
  z.object({ type: z.literal('changeAnswer'), question: questionSchema }),
  z.object({ type: z.literal('openJht') }),
  z.object({ type: z.literal('openTracking') }),
  z.object({ type: z.literal('openContributions') }),
  z.object({ type: z.literal('openPaymentCode') }),
  z.object({ type: z.literal('openReminder') }),
  z.object({ type: z.literal('chooseMonths'), months: z.int().positive() }),
  z.object({ type: z.literal('changeIncome') }),
  z.object({ type: z.literal('chooseIncome'), band: z.int().min(0) }),
  z.object({ type: z.literal('openMenu') }),
  z.object({ type: z.literal('startClaim') }),
  z.object({ type: z.literal('saySituation'), situation: situationSchema.nullable() }),
  z.object({ type: z.literal('chooseReason'), reason: reasonIdSchema.nullable() }),
  /** Of papers of which one is enough, the one that the person has. */
  z.object({ type: z.literal('chooseDocument'), document: documentIdSchema }),
  z.object({ type: z.literal('usePage'), jpeg: jpegSchema, check: pageCheckSchema }),
  z.object({ type: z.literal('addPage') }),
  /** Staff who help see the original of the document, or take that back. */
  z.object({ type: z.literal('markOriginal') }),
  z.object({ type: z.literal('removePage'), page: z.int().min(0).max(MOST_PAGES) }),
  /** The person does not have it, or passes by one that is only offered. */
  z.object({ type: z.literal('lackDocument') }),
  z.object({ type: z.literal('reportPage') }),
  z.object({ type: z.literal('reportPageCheck'), fault: pageCheckFaultSchema }),
  z.object({
    type: z.literal('usePhoto'),
    jpeg: jpegSchema,
    quality: photoQualitySchema.optional(),
  }),
  z.object({ type: z.literal('reportPhoto'), trouble: photoProblemSchema }),
  z.object({ type: z.literal('reportFaceCheck'), fault: faceCheckFaultSchema }),
  z.object({ type: z.literal('reportCamera'), fault: cameraFaultSchema }),
  /**
   * Whether there is a camera at all; where names are told, which chosen one is not there, and of which there are several
   * alike. For staff, not for a visit.
   */
  z.object({
    type: z.literal('reportCameras'),
    present: z.boolean(),
    missing: cameraUsesSchema.optional(),
    unclear: cameraUsesSchema.optional(),
  }),
  /** How wide the panel of a new kiosk is, in millimetres. */
  z.object({ type: z.literal('measurePanel'), value: z.string().max(LONGEST_ANSWER) }),
  /** The one-time code by which a new kiosk enrols. */
  z.object({ type: z.literal('enrol'), value: z.string().max(LONGEST_ANSWER) }),
  z.object({ type: z.literal('dataIsRight') }),
  z.object({ type: z.literal('dataIsWrong') }),
  z.object({ type: z.literal('chooseBank'), bankCode: z.string().max(10).nullable() }),
  z.object({ type: z.literal('changePart'), part: changeablePartSchema }),
  z.object({ type: z.literal('submitClaim') }),
  z.object({ type: z.literal('print') }),
  z.object({ type: z.literal('openClaim'), claimId: claimIdSchema }),
]);
export type Action = z.infer<typeof actionSchema>;

/** Everything that can be done on the screen. */
export const kioskActionSchema = z.discriminatedUnion('type', [actionSchema, staffActionSchema]);
export type KioskAction = z.infer<typeof kioskActionSchema>;
