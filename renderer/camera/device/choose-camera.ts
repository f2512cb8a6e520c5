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

/** Room is left for the place of one of several of the same name. */
const MOST_LETTERS = 110;

/** The cameras by name; of several of the same name the second is "… #2". Null where names are not told. */
export function nameCameras(devices: readonly Device[]): readonly FoundCamera[] | null {
  const labels = devices.map(({ label }) => oneLine(label));
  if (labels.includes('')) return null;
  return devices.map(({ deviceId }, place) => {
    const name = labels[place] ?? '';
    const before = labels.slice(0, place).filter((label) => label === name).length;
    return { deviceId, name: before === 0 ? name : `${name} #${before + 1}` };
  });
}

function oneLine(label: string): string {
  const printable = label.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...printable].slice(0, MOST_LETTERS).join('').slice(0, MOST_LETTERS).trim();
}

function partsOf(name: string): Parts {
  const text = name.toLowerCase().replace(/\s+/gu, ' ').trim();
  const [, withoutIds = text, ids = ''] = /^(.+?) ?\(([\da-f]{4}:[\da-f]{4})\)(?: #\d+)?$/u.exec(text) ?? [];
  const place = / #(\d+)$/u.exec(text)?.[1] ?? / #(\d+)$/u.exec(withoutIds)?.[1] ?? '1';
  return { base: withoutIds.replace(/ #\d+$/u, ''), place, ids };
}

const same: Match = (wanted, found) => isLike(wanted, found) && wanted.ids === found.ids;
/** Some systems tell ids of maker and model, others do not. */
const isLike: Match = (wanted, found) =>
  wanted.base === found.base &&
  wanted.place === found.place &&
  (wanted.ids === found.ids || wanted.ids === '' || found.ids === '');
/** Another port or driver may change ids and places. */
const isAkin: Match = (wanted, found) => wanted.base === found.base;

/** The camera that was chosen; undefined where none was, or it is not there. */
export function chosenCamera(
  found: readonly FoundCamera[],
  chosen: ChosenCameras,
  use: CameraUse,
): FoundCamera | undefined {
  const wanted = chosen[use];
  if (wanted === null) return undefined;
  const exact = withName(found, wanted, same)[0];
  if (exact) return exact;
  const others = withoutOther(found, chosen, use);
  const like = withName(others, wanted, isLike);
  const akin = like.length > 0 ? like : withName(others, wanted, isAkin);
  return akin.length === 1 ? akin[0] : undefined;
}

/** Chosen cameras that are not there; undefined where names are not told. */
export function missingCameras(
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
