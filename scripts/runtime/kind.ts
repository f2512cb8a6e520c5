/** An Electron that is ready to run on this machine. */
export type Runtime = {
  /** `official` is the pinned release that ships; `stand-in` is an older one, for build and test only. */
  kind: 'official' | 'stand-in';
  version: string;
  /** The folder that packaging copies. */
  dist: string;
  executable: string;
};
