import { screen } from 'electron';
import type { Log } from '../log.ts';
import { type ChosenDisplay, chooseDisplay } from './choose-display.ts';
import { mmPerPxOf, readPanels } from './panel-size.ts';

/** The screen that the kiosk fills, whatever is plugged in or out, turned, or set to another size. */
export interface KioskDisplay {
  now(): ChosenDisplay;
  /** Of a pixel, as the panel itself tells; null where it does not. */
  mmPerPx(): number | null;
  /** The screen of this name is wanted, where it is there; else the primary one. */
  prefer(name: string | undefined): void;
  /** Another screen is used, or it has another place or size. */
  onChange(listener: () => void): void;
}

export function kioskDisplay(log: Log): KioskDisplay {
  const listeners: (() => void)[] = [];
  let wanted: string | undefined;
  const choose = () => chooseDisplay(screen.getAllDisplays(), screen.getPrimaryDisplay().id, wanted);
  let chosen = choose();
  let mmPerPx = measure(chosen);

  function look(): void {
    const before = chosen;
    chosen = choose();
    mmPerPx = measure(chosen);
    const { name, width, height, others, missing } = chosen.use;
    if (JSON.stringify(chosen) === JSON.stringify(before)) return;
    log('screenUsed', { name, width, height, others: others.length });
    if (missing !== null && before.use.missing === null) log('chosenScreenMissing', { name: missing });
    if (missing === null && before.use.missing !== null) log('chosenScreenBack');
    for (const listener of listeners) listener();
  }

  screen.on('display-added', look);
  screen.on('display-removed', look);
  screen.on('display-metrics-changed', look);
  return {
    now: () => chosen,
    mmPerPx: () => mmPerPx,
    prefer(name) {
      wanted = name;
      look();
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

function measure({ bounds }: ChosenDisplay): number | null {
  const { scaleFactor } = screen.getDisplayMatching(bounds);
  return mmPerPxOf(readPanels(), { ...bounds, scaleFactor });
}
