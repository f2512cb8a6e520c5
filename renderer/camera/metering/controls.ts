// W3C Image Capture, "Extensions": what TypeScript's own library does not know of a track's settings.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Settings of a camera that bear on exposure. */
export interface Controls extends MediaTrackConstraintSet {
  readonly exposureMode?: string | undefined;
  readonly exposureTime?: number | undefined;
  readonly exposureCompensation?: number | undefined;
  readonly whiteBalanceMode?: string | undefined;
  readonly colorTemperature?: number | undefined;
  readonly pointsOfInterest?: Point[] | undefined;
}
export type Control = 'exposureMode' | 'whiteBalanceMode' | 'pointsOfInterest' | 'exposureCompensation';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What a camera says that it can. */
export interface Abilities {
  /** It sets exposure by itself, and can be told to. */
  readonly exposesItself: boolean;
  readonly balancesItself: boolean;
  /** It can be told where to look. */
  readonly points: boolean;
  /** How much brighter or darker it can be told to expose than it would by itself. */
  readonly compensation: Range | null;
}

/** What the camera says; null while it has not said anything yet. A camera or Chromium without all this can nothing. */
export function abilitiesOf(track: MediaStreamTrack): Abilities | null {
  // Missing in some browsers, which is why it is looked for.
  const capabilities: object = typeof track.getCapabilities === 'function' ? track.getCapabilities() : {};
  const exposesItself = listIn(capabilities, 'exposureMode').includes('continuous');
  const abilities = {
    exposesItself,
    balancesItself: listIn(capabilities, 'whiteBalanceMode').includes('continuous'),
    // No capability tells of it (Image Capture, "pointsOfInterest"): one that does not heed it leaves things as they are.
    points: exposesItself || 'pointsOfInterest' in track.getSettings(),
    compensation: rangeIn(capabilities, 'exposureCompensation'),
  };
  return Object.values(abilities).some(Boolean) ? abilities : null;
}

/** How the camera is set now. */
export function settingsOf(track: MediaStreamTrack): Controls {
  const settings: object = track.getSettings();
  return {
    exposureMode: textIn(settings, 'exposureMode'),
    exposureTime: numberIn(settings, 'exposureTime'),
    exposureCompensation: numberIn(settings, 'exposureCompensation'),
    whiteBalanceMode: textIn(settings, 'whiteBalanceMode'),
    colorTemperature: numberIn(settings, 'colorTemperature'),
    pointsOfInterest: pointsIn(settings),
  };
}

function valueIn(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function listIn(holder: object, name: string): readonly unknown[] {
  const value = valueIn(holder, name);
  return Array.isArray(value) ? value : [];
}

/** Null where there is nothing to choose. */
function rangeIn(holder: object, name: string): Range | null {
  const range = valueIn(holder, name);
  const [min, max, step] = [valueIn(range, 'min'), valueIn(range, 'max'), valueIn(range, 'step')];
  if (!isNumber(min) || !isNumber(max) || min >= max) return null;
  return { min, max, step: isNumber(step) && step > 0 ? step : 0 };
}

function textIn(holder: object, name: string): string | undefined {
  const value = valueIn(holder, name);
  return typeof value === 'string' ? value : undefined;
}

function numberIn(holder: object, name: string): number | undefined {
  const value = valueIn(holder, name);
  return isNumber(value) ? value : undefined;
}

function pointsIn(holder: object): Point[] | undefined {
  const points = valueIn(holder, 'pointsOfInterest');
  if (!Array.isArray(points)) return undefined;
  return points.flatMap((point) => {
    const [x, y] = [valueIn(point, 'x'), valueIn(point, 'y')];
    return isNumber(x) && isNumber(y) ? [{ x, y }] : [];
  });
}
