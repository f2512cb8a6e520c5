import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../contract/kiosk-api/actions/actions.ts';
import { succeed } from '../../../../contract/outcome.ts';
import { type PhotoQuality, photoQualitySchema } from '../../../../contract/photo/photo-quality.ts';
import { photoRulesSchema } from '../../../../contract/policy/photo.ts';
import { defaultPolicy } from '../../../../contract/policy/policy.ts';
import type { ConfirmedClaim } from '../../../../main/visit/chart/confirmed-claim.ts';
import { photoRulesOf } from '../../../../main/visit/photo/photo-rules.ts';
import { kioskConfig } from '../../../fixtures/configuration/kiosk-config.ts';
import { answer, jpeg, kioskVisit, toReason } from '../../../fixtures/visit/kiosk-visit.ts';
import { storedClaim } from '../../../fixtures/visit/visit-ports.ts';

const toPhoto: readonly Action[] = [
  ...toReason,
  { type: 'chooseReason', reason: 'businessStopped' },
  { type: 'proceed' },
  { type: 'dataIsRight' },
  { type: 'agree' },
];
const refused: Action = { type: 'reportPhoto', trouble: 'refused' };
const rest: readonly Action[] = [
  { type: 'chooseBank', bankCode: '009' },
  { type: 'proceed' },
  answer('accountNumber', '1234567890'),
  { type: 'submitClaim' },
];

const quality: PhotoQuality = photoQualitySchema.parse({
  takenBy: 'kiosk',
  faces: 1,
  secondFace: 0,
  faceHeight: 0.5,
  eyeDistance: 130,
  yaw: 1,
  pitch: -3,
  roll: 2,
  light: 0.5,
  clipped: 0,
  evenness: 0.7,
  range: 7,
  eyesOpen: 0.06,
  mouthOpen: 0.02,
  sharpness: 80,
  presentation: { pattern: 11, border: 0.3 },
});

describe('photos that are refused', () => {
  test('lead to help at the third, with staff and the way without a photo', async () => {
    const visit = kioskVisit();
    await visit.go([...toPhoto, refused, refused]);
    expect(visit.step()).toBe('photo');
    await visit.go([refused]);
    expect(visit.snapshot().screen).toEqual({ name: 'photoHelp', because: 'refused' });
    await visit.go([{ type: 'decline' }]);
    expect(visit.step()).toBe('photoDeclined');
  });

  test('count from the start each time the camera comes on', async () => {
    const visit = kioskVisit();
    await visit.go([...toPhoto, refused, refused, refused, { type: 'retry' }, refused, refused]);
    expect(visit.step()).toBe('photo');
    await visit.go([{ type: 'back' }, { type: 'agree' }, refused, refused]);
    expect(visit.step()).toBe('photo');
  });

  test('are not needed when no face came at all', async () => {
    const visit = kioskVisit();
    await visit.go([...toPhoto, { type: 'reportPhoto', trouble: 'noFace' }]);
    expect(visit.snapshot().screen).toEqual({ name: 'photoHelp', because: 'noFace' });
  });
});

describe('the check of the face', () => {
  test('tells staff when it stopped, and the person goes on', async () => {
    const faults: string[] = [];
    const visit = kioskVisit({ onFaceCheckFault: (fault) => faults.push(fault) });
    await visit.go([...toPhoto, { type: 'reportFaceCheck', fault: 'slow' }]);
    expect([visit.step(), faults]).toEqual(['photo', ['slow']]);
  });

  test('goes by the policy, with the kiosk’s own times and camera', () => {
    const { photo } = defaultPolicy;
    expect(photoRulesOf(kioskConfig(), defaultPolicy)).toEqual(photo);
    const camera = { width: 1920, height: 1080 };
    const own = kioskConfig({ photo: { manualAfterSeconds: 0, helpAfterSeconds: 5, camera } });
    expect(photoRulesOf(own, defaultPolicy)).toEqual({
      ...photo,
      manualAfterSeconds: 0,
      helpAfterSeconds: 5,
      camera,
    });
  });

  test('can be switched off at a kiosk', async () => {
    expect(photoRulesOf(kioskConfig({ photo: { faceCheck: false } }), defaultPolicy)).toBeNull();
    const visit = kioskVisit({ photoRules: () => null });
    await visit.go(toPhoto);
    expect(visit.snapshot().screen).toEqual({ name: 'photo', rules: null });
  });
});

describe('the quality of the photo', () => {
  async function claimOf(...photos: readonly Action[]): Promise<ConfirmedClaim | undefined> {
    let claim: ConfirmedClaim | undefined;
    const submitClaim = async (confirmed: ConfirmedClaim) => {
      claim = confirmed;
      return succeed(storedClaim);
    };
    const visit = kioskVisit({ submitClaim });
    await visit.go([...toPhoto, ...photos, ...rest]);
    return claim;
  }

  test('goes along with the claim', async () => {
    expect((await claimOf({ type: 'usePhoto', jpeg: jpeg(), quality }))?.photoQuality).toEqual(quality);
  });

  test('is missing where nobody measured it', async () => {
    expect((await claimOf({ type: 'usePhoto', jpeg: jpeg() }))?.photoQuality).toBeNull();
  });

  test('never outlives its photo', async () => {
    const visit = kioskVisit();
    await visit.go([...toPhoto, { type: 'usePhoto', jpeg: jpeg(), quality }]);
    await visit.go(rest.slice(0, 3));
    await visit.go([{ type: 'changePart', part: 'photo' }, { type: 'agree' }]);
    await visit.go([{ type: 'usePhoto', jpeg: jpeg() }]);
    expect(visit.step()).toBe('check');
    expect(visit.host.current().context.photoQuality).toBeNull();
  });
});

describe('the rules of the photo', () => {
  const { photo } = defaultPolicy;
  test.each([
    ['a bound that stops what is good', { ...photo, yaw: { good: 20, stop: 10 } }],
    ['a least that stops what is good', { ...photo, eyesOpen: { good: 0.01, stop: 0.02 } }],
    [
      'a range that stops what is good',
      { ...photo, light: { ...photo.light, good: { least: 0.1, most: 0.7 } } },
    ],
    [
      'a range without anything in it',
      { ...photo, light: { ...photo.light, good: { least: 0.6, most: 0.6 } } },
    ],
    ['no source', { ...photo, source: '' }],
  ])('with %s are refused', (_name, rules) => {
    expect(photoRulesSchema.safeParse(rules).success).toBe(false);
  });
});
