import type { EnteredBy } from '../assistance/assistance.ts';
import type { PrinterState, PrintJob } from '../fleet/devices.ts';
import type { OfferedLanguage } from '../language/offered.ts';
import type { ChosenCameras } from '../photo/cameras.ts';
import type { Settings } from './actions/settings.ts';
import type { Keypad } from './keypad.ts';
import type { AssistanceScreen, StaffCall } from './screens/assistance.ts';
import type { ClaimScreen } from './screens/claim.ts';
import type { ContributionsScreen } from './screens/contributions.ts';
import type { DocumentsScreen } from './screens/documents.ts';
import type { EntryScreen } from './screens/entry.ts';
import type { PhotoScreen } from './screens/photo.ts';
import type { StaffScreen } from './screens/staff.ts';
import type { TrackingScreen } from './screens/tracking.ts';

/** What the screen shows, by name; the one thing the renderer draws from. */
export type Screen =
  | EntryScreen
  | ClaimScreen
  | DocumentsScreen
  | PhotoScreen
  | ContributionsScreen
  | TrackingScreen
  | AssistanceScreen
  | StaffScreen;
export type ScreenOf<Name extends Screen['name']> = Extract<Screen, { name: Name }>;

/** All that the renderer knows. Holds no password, no token, no key. */
export interface KioskSnapshot {
  /** Changes with each visit and each question, so that half-typed text never outlives its page. */
  readonly page: string;
  readonly settings: Settings;
  /** What a person may choose from. */
  readonly languages: readonly OfferedLanguage[];
  readonly training: boolean;
  readonly kiosk: {
    readonly branchName: string;
    readonly branchId: string;
    readonly kioskId: string;
    /** Where staff are found, such as "Loket 3"; null where nobody told. */
    readonly counterName: string | null;
    /** IANA name; times are shown as they are where the kiosk stands. */
    readonly timeZone: string;
  };
  /** Width of a pixel of this panel in millimetres; all sizes are given in millimetres. */
  readonly mmPerPx: number;
  /** How high the lower edge of the panel stands above the floor, in millimetres; null where that is not known. */
  readonly bottomHeightMm: number | null;
  /** The kiosk has a voice; without one it offers no reading aloud. */
  readonly canSpeak: boolean;
  /** Headphones are plugged in, and nobody else hears what is spoken. */
  readonly headphones: boolean;
  /** By which keys the kiosk is worked without sight. */
  readonly keypad: Keypad;
  /** A second press on the same control within this time is a tremble, not a wish. Milliseconds. */
  readonly repeatPressMs: number;
  /** How long a page that has just come takes no press. Milliseconds. */
  readonly newPageMs: number;
  /** When the erase key that is held begins to erase again, and how often it does. Milliseconds. */
  readonly eraseHoldMs: number;
  readonly eraseEveryMs: number;
  /** How loud this kiosk is, 0 to 100. */
  readonly volume: number;
  readonly cameras: ChosenCameras;
  readonly lineUp: boolean;
  /** The receipt printer, and the document of the page in view; null where none is fitted. */
  readonly printing: {
    readonly printer: PrinterState;
    /** Null where the page has nothing to print. */
    readonly job: PrintJob | null;
  } | null;
  readonly step: { readonly number: number; readonly total: number } | null;
  readonly canGoBack: boolean;
  readonly canFinish: boolean;
  readonly helpOpen: boolean;
  /** How a call for staff stands; null on pages on which nobody is called. */
  readonly call: StaffCall | null;
  /** The question "Anda masih di sini?" with the seconds left, counted down only in its second half. */
  readonly idle: { readonly secondsLeft: number | null } | null;
  /** The member of staff who helps in this visit; null while nobody does. */
  readonly assisted: { readonly staffName: string; readonly holder: EnteredBy } | null;
  readonly screen: Screen;
}
