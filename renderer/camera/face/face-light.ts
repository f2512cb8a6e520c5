import { grayOf, weighed } from '../analysis/gray.ts';
import { crispnessOf, noiseOf } from '../light/crispness.ts';
import { curveOf, type ExposureRules, stopsFor } from '../light/exposure.ts';
import { LINEAR } from '../light/linear.ts';
import { insideOf, within } from '../light/region.ts';
import { type StandardMeasures, standardMeasures } from '../light/standard.ts';
import { type Histogram, histogramOf, meanOf, quantileOf, shareFrom, without } from '../light/statistics.ts';
import type { Landmarks } from './landmarks.ts';
import { regionsOf } from './regions.ts';

/** What the light does, told from what the skin does, and the standard's measures of the face as it will be sent. */
export interface FaceLight extends StandardMeasures {
  /** Stops by which the picture is raised, or lowered below 0, so that the face has the wanted brightness. */
  readonly gain: number;
  /** Mean luminance of the picture, or of the face where that is more: low where a camera cannot see enough. */
  readonly room: number;
  /** Light on the face by the mean of the picture: low before a window; 1 where nothing dazzles the camera. */
  readonly frontLight: number;
  /** Mean brightness of the face in the camera's own picture, 0 to 1: high where too much falls on it. */
  readonly exposure: number;
  /** Share of the skin that is blown out in it. */
  readonly clipped: number;
  /** Stops between both cheeks. */
  readonly shadow: number;
  /** Stops between the bright and the dark parts of the face: low in a haze. */
  readonly tonalRange: number;
  /** Standard deviation of the noise once the picture is raised, in values of 255. */
  readonly noise: number;
  readonly crispness: number;
}

/** Luminance of the whole picture, 0 to 1. */
export interface Scene {
  readonly mean: number;
  /** What a tenth of it is brighter than. */
  readonly bright: number;
}

export interface CloseUp {
  /** The face alone as the camera gave it (RGBA), at one width for all. */
  readonly pixels: { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  /** In its pixels. */
  readonly face: Landmarks;
}

const BLOWN_OUT = 247;
/** White of the eye is among its brightest parts, and no glint on it. */
const WHITE = 0.8;
/** The whites of the eyes say what light falls on a face, whatever its skin. Where they are hidden, light skin does. */
const SKIN_BESIDE_EYES = 0.35;
/** A camera that meters the scene has a tenth of it so bright only before a window or a lamp. */
const DAZZLING = 0.35;
/** A face that needs no more stops than this is well exposed, whatever is behind it. */
const WELL_EXPOSED = 1;
/** Of the brightness: a tenth of the face on either side may be eyes, hair or a glint. */
const [DARK_PART, BRIGHT_PART] = [0.05, 0.95];
/** Less than any camera tells from nothing. */
const NOTHING = 1e-4;

export function lightOn({ pixels, face }: CloseUp, scene: Scene, rules: ExposureRules): FaceLight {
  const { outline, eyes, mouth, features, cheeks } = regionsOf(face);
  const own = grayOf(pixels);
  // Teeth and the whites of the eyes are as bright in every face, and are no skin.
  const notSkin = [...eyes, mouth].map((part) => histogramOf(insideOf(own, part)));
  const whole = histogramOf(insideOf(own, outline));
  const skin = without(whole, notSkin);
  const gain = stopsFor(whole, rules);
  const raised = weighed(pixels, curveOf(gain));
  const white = Math.max(...eyes.map((eye) => lightAt(histogramOf(insideOf(own, eye)), WHITE)));
  const onFace = Math.max(white, lightAt(skin, 0.5) * SKIN_BESIDE_EYES);
  const [left, right] = cheeks.map((cheek) => lightAt(histogramOf(within(own, cheek)), 0.5));
  return {
    gain,
    room: Math.max(scene.mean, meanOf(skin, LINEAR)),
    frontLight: scene.bright < DAZZLING || gain < WELL_EXPOSED ? 1 : onFace / Math.max(NOTHING, scene.mean),
    exposure: meanOf(skin) / 255,
    clipped: shareFrom(skin, BLOWN_OUT),
    shadow: Math.abs(stopsBetween(left ?? 0, right ?? 0)),
    tonalRange: stopsBetween(lightAt(skin, DARK_PART), lightAt(skin, BRIGHT_PART)),
    noise: noiseOf(raised, cheeks),
    crispness: crispnessOf(raised, features, cheeks),
    ...standardMeasures({
      all: raised,
      skin: insideOf(raised, outline),
      cheeks: [within(raised, cheeks[0]), within(raised, cheeks[1])],
    }),
  };
}

/** Luminance below which a share of the pixels lies. */
function lightAt(levels: Histogram, share: number): number {
  return LINEAR[quantileOf(levels, share)] ?? 0;
}

function stopsBetween(dark: number, bright: number): number {
  return Math.log2((bright + NOTHING) / (dark + NOTHING));
}
