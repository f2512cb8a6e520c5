import { nameDevices, readDeviceName } from '../../../contract/device-name.ts';
import type { CameraUse, ChosenCameras } from '../../../contract/photo/cameras.ts';

export const cameraUses: readonly CameraUse[] = ['face', 'document'];

/** What `enumerateDevices` tells of a camera. */
interface Device {
  readonly deviceId: string;
  readonly label: string;
}

interface FoundCamera {
  readonly deviceId: string;
  /** Unique among those found. */
  readonly name: string;
}

/** How names are read: "HD Webcam #2 (046d:0825)" is the second "hd webcam", with the ids of its maker and model. */
interface Parts {
  readonly base: string;
  readonly place: string;
  readonly ids: string;
}

type Match = (wanted: Parts, found: Parts) => boolean;

/** The cameras by name; of several of the same name the second is "… #2". Null where names are not told. */
export function nameCameras(devices: readonly Device[]): readonly FoundCamera[] | null {
  const names = nameDevices(devices.map(({ label }) => label));
  // Without a name of its own there is none but the place.
  if (names.some((name) => /^( ?#\d+)?$/.test(name))) return null;
  return devices.map(({ deviceId }, place) => ({ deviceId, name: names[place] ?? '' }));
}

function partsOf(name: string): Parts {
  const { base, place } = readDeviceName(name);
  const [, withoutIds = base, ids = ''] = /^(.+?) ?\(([\da-f]{4}:[\da-f]{4})\)$/u.exec(base) ?? [];
  const within = readDeviceName(withoutIds);
  return { base: within.base, place: place === '1' ? within.place : place, ids };
}

const same: Match = (wanted, found) => isLike(wanted, found) && wanted.ids === found.ids;
/** Some systems tell ids of maker and model, others do not. */
const isLike: Match = (wanted, found) =>
  wanted.base === found.base &&
  wanted.place === found.place &&
  (wanted.ids === found.ids || wanted.ids === '' || found.ids === '');
/** Another port, driver or version of the system may call it differently. */
const isModel: Match = (wanted, found) => wanted.ids !== '' && wanted.ids === found.ids;
/** New firmware may change ids, another port the place. */
const isAkin: Match = (wanted, found) => wanted.base === found.base;

interface Choice {
  /** Undefined where none was chosen, or it is not there. */
  readonly camera: FoundCamera | undefined;
  /** Others are just like it: which one it is, only somebody who sees their pictures can say. */
  readonly unclear: boolean;
}

function findChosen(found: readonly FoundCamera[], chosen: ChosenCameras, use: CameraUse): Choice {
  const wanted = chosen[use];
  if (wanted === null) return { camera: undefined, unclear: false };
  const [exact] = withName(found, wanted, same);
  if (exact) {
    const own = partsOf(exact.name);
    const twins = found
      .map(({ name }) => partsOf(name))
      .filter((other) => isAkin(own, other) && own.ids === other.ids);
    return { camera: exact, unclear: twins.length > 1 };
  }
  const others = withoutOther(found, chosen, use);
  // By the first way that finds any.
  for (const matches of [isLike, isModel, isAkin]) {
    const alike = withName(others, wanted, matches);
    if (alike.length > 0)
      return { camera: alike.length === 1 ? alike[0] : undefined, unclear: alike.length > 1 };
  }
  return { camera: undefined, unclear: false };
}

/** The camera that was chosen; undefined where none was, or it is not there. */
export function chosenCamera(
  found: readonly FoundCamera[],
  chosen: ChosenCameras,
  use: CameraUse,
): FoundCamera | undefined {
  return findChosen(found, chosen, use).camera;
}

/** What is told of the cameras that were chosen. */
export function reportOn(found: readonly FoundCamera[] | null, chosen: ChosenCameras) {
  return {
    missing: missingCameras(found, chosen),
    unclear: found ? cameraUses.filter((use) => isUnclear(found, chosen, use)) : undefined,
  };
}

/** Several are like the chosen one, so that another of them may be taken for it. */
export function isUnclear(found: readonly FoundCamera[], chosen: ChosenCameras, use: CameraUse): boolean {
  return findChosen(found, chosen, use).unclear;
}

/** Chosen cameras that are not there; undefined where names are not told. */
function missingCameras(
  found: readonly FoundCamera[] | null,
  chosen: ChosenCameras,
): CameraUse[] | undefined {
  const wanted = cameraUses.filter((use) => chosen[use] !== null);
  if (wanted.length === 0) return [];
  return found ? wanted.filter((use) => !chosenCamera(found, chosen, use)) : undefined;
}

/** One way to ask for a camera. */
export interface WayToOpen {
  /** One of these and no other; null for whichever the system has. */
  readonly ids: readonly string[] | null;
  /** For one that was chosen. */
  readonly standsIn: boolean;
}

/** In this order: the chosen camera, then another. @param found Null where names are not told. */
export function waysToOpen(
  found: readonly FoundCamera[] | null,
  chosen: ChosenCameras,
  use: CameraUse,
): readonly WayToOpen[] {
  const camera = found ? chosenCamera(found, chosen, use) : undefined;
  const another = { ids: found && idsOfOthers(found, chosen, use, camera), standsIn: chosen[use] !== null };
  if (!camera) return [another];
  const first = { ids: [camera.deviceId], standsIn: false };
  return found && found.length > 1 ? [first, another] : [first];
}

/** Not the one that was chosen for something else, unless there is no other. */
function idsOfOthers(
  found: readonly FoundCamera[],
  chosen: ChosenCameras,
  use: CameraUse,
  camera: FoundCamera | undefined,
): readonly string[] | null {
  const rest = found.filter((each) => each !== camera);
  const free = withoutOther(rest, chosen, use);
  const ids = (free.length > 0 ? free : rest).map(({ deviceId }) => deviceId);
  return ids.length === found.length ? null : ids;
}

/** Without the cameras that were chosen for something else. */
function withoutOther(
  found: readonly FoundCamera[],
  chosen: ChosenCameras,
  use: CameraUse,
): readonly FoundCamera[] {
  const others = cameraUses.flatMap((other) => {
    const wanted = chosen[other];
    return other === use || wanted === null || wanted === chosen[use] ? [] : withName(found, wanted, same);
  });
  return found.filter((camera) => !others.includes(camera));
}

function withName(found: readonly FoundCamera[], wanted: string, matches: Match): readonly FoundCamera[] {
  const parts = partsOf(wanted);
  return found.filter(({ name }) => matches(parts, partsOf(name)));
}
