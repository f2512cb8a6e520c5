import type { LocalSetting } from '../../../contract/kiosk-api/actions/staff-actions.ts';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import type { StaffId } from '../../../contract/staff/staff.ts';
import {
  type KioskConfig,
  type MeasuredConfig,
  pixelMm,
  screenConfigSchema,
  usualMmPerPx,
} from '../../configuration/config.ts';
import type { StoredSettings } from './stored-settings.ts';
import { type NumberLimits, readTypedNumber } from './typed-number.ts';

/** The panel in use. */
export interface Panel {
  /** Pixels from left to right. */
  widthPx(): number;
  /** Millimetres of a pixel, as the panel tells; null where it does not. */
  mmPerPx(): number | null;
}

/** Settings that staff made at this kiosk; they override the provisioning file, within the same limits. */
export interface LocalSettings {
  /** The configuration with these settings in it: what staff measured, else what the file says, else what the panel tells. */
  apply(config: KioskConfig): MeasuredConfig;
  values(config: KioskConfig): { setting: LocalSetting; value: number }[];
  set(setting: LocalSetting, text: string, by: StaffId): Promise<Outcome<undefined, StaffProblem>>;
}

type ScreenPart = Exclude<keyof KioskConfig['screen'], 'bottomHeightMm'>;
interface Kind {
  readonly part: ScreenPart;
  readonly read: (value: number, widthPx: number) => number;
  readonly show: (value: number, widthPx: number) => number;
  readonly limits: (widthPx: number) => NumberLimits;
}

const plain = (value: number) => value;

/** Millimetres that a panel of so many pixels may be wide. */
export function panelWidthLimits(widthPx: number): NumberLimits {
  return { least: Math.ceil(pixelMm.least * widthPx), most: Math.floor(pixelMm.most * widthPx) };
}

/** Staff measure the panel's width; the provisioning file has the width of one pixel. */
const kinds: Readonly<Record<LocalSetting, Kind>> = {
  screenWidthMm: {
    part: 'mmPerPx',
    read: (value, widthPx) => value / widthPx,
    show: (value, widthPx) => Math.round(value * widthPx),
    limits: panelWidthLimits,
  },
  repeatPressMs: {
    part: 'repeatPressMs',
    read: plain,
    show: plain,
    limits: () => ({ least: 0, most: 2_000 }),
  },
  volume: { part: 'volume', read: plain, show: plain, limits: () => ({ least: 0, most: 100 }) },
};
const ORDER = ['screenWidthMm', 'repeatPressMs', 'volume'] as const;

export function localSettings(stored: StoredSettings, panel: Panel): LocalSettings {
  let set = stored.all();

  const screenWith = (config: KioskConfig, changes: object) =>
    screenConfigSchema.safeParse({ ...config.screen, ...changes });
  const apply = (config: KioskConfig): MeasuredConfig => {
    const withSettings = screenWith(config, set);
    // Settings of another version that are not valid in this one are left out.
    const screen = withSettings.success ? withSettings.data : config.screen;
    return { ...config, screen: { ...screen, mmPerPx: screen.mmPerPx ?? panel.mmPerPx() ?? usualMmPerPx } };
  };
  return {
    apply,
    values(config) {
      const { screen } = apply(config);
      return ORDER.map((setting) => {
        const { part, show } = kinds[setting];
        return { setting, value: show(screen[part], panel.widthPx()) };
      });
    },
    async set(setting, text, by) {
      const { part, read, limits } = kinds[setting];
      const within = limits(panel.widthPx());
      const typed = readTypedNumber(text, within);
      if (!typed.ok) return typed;
      const value = read(typed.value, panel.widthPx());
      if (!screenConfigSchema.shape[part].safeParse(value).success)
        return fail({ code: 'number', ...within });
      await stored.store(part, value, by);
      set = { ...set, [part]: value };
      return succeed(undefined);
    },
  };
}
