import { z } from 'zod';
import byLight from './photo-by-light.json' with { type: 'json' };
import type { PolicyDocument } from './upgrade-reasons.ts';

const absent = z.undefined().optional();
const threshold = z.unknown();

/** Light was judged by the brightness of the skin, in the picture as the camera gave it. */
const formerSchema = z.looseObject({
  photo: z.looseObject({
    metering: absent,
    light: z.object({
      good: z.looseObject({ most: threshold }),
      stop: z.looseObject({ most: threshold }),
    }),
    evenness: threshold,
    range: threshold,
    sharpness: threshold,
  }),
});

/**
 * What favoured light skin is left out, and what takes its place has the values that were first shipped: nothing that an
 * edition said of a skin's brightness can be said of light. How bright a face may be at most stays.
 */
export function upgradePhoto(document: PolicyDocument): PolicyDocument {
  const former = formerSchema.safeParse(document);
  if (!former.success) return document;
  const { light: formerLight, evenness: _e, range: _r, sharpness: _s, ...photo } = former.data.photo;
  const exposure = { good: formerLight.good.most, stop: formerLight.stop.most };
  return {
    ...document,
    photo: { ...photo, ...byLight, exposure },
  };
}
