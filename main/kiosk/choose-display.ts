import { nameDevices, readDeviceName } from '../../contract/device-name.ts';
import type { ScreenInUse } from '../../contract/kiosk-api/screens/staff.ts';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What Electron tells of a screen. */
export interface Display {
  readonly id: number;
  readonly label: string;
  readonly bounds: Bounds;
}

export interface ChosenDisplay {
  readonly bounds: Bounds;
  readonly use: ScreenInUse;
}

/**
 * The screen that the kiosk fills: the configured one, found again by its name; where it is not there, or only several that
 * are like it, the system's primary one.
 * @param found Never empty: the system tells of one even while none is connected.
 */
export function chooseDisplay(
  found: readonly Display[],
  primaryId: number,
  wanted: string | undefined,
): ChosenDisplay {
  const named = nameDisplays(found);
  const primary = named.find(({ id }) => id === primaryId) ?? named[0];
  if (!primary) throw new Error('the system tells of no screen');
  const chosen = wanted === undefined ? primary : findByName(named, wanted);
  const { name, bounds } = chosen ?? primary;
  const { width, height } = bounds;
  const others = named.filter((each) => each.name !== name).map((each) => each.name);
  return { bounds, use: { name, width, height, others, missing: chosen ? null : (wanted ?? null) } };
}

interface NamedDisplay extends Display {
  readonly name: string;
}

/** From left to right, then from top to bottom: ids and the system's order change with the plugs. */
function nameDisplays(found: readonly Display[]): NamedDisplay[] {
  const inOrder = found.toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
  // Not every system tells of a maker's name.
  const names = nameDevices(inOrder.map(({ label }) => label.trim() || 'screen'));
  return inOrder.map((display, place) => ({ ...display, name: names[place] ?? '' }));
}

function findByName(named: readonly NamedDisplay[], wanted: string): NamedDisplay | undefined {
  const { base, place } = readDeviceName(wanted);
  const alike = named.filter(({ name }) => readDeviceName(name).base === base);
  const exact = alike.find(({ name }) => readDeviceName(name).place === place);
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}
