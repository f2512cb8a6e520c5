/** A test whose file and words are named, so that one that is renamed or gone is found out. */
interface Test {
  readonly file: string;
  /** Words of its title as they stand in the file. */
  readonly title: string;
}

/** What a kiosk for people of all ages and abilities must do, by the numbers R1 to R45 of the design. */
export interface Requirement {
  readonly number: number;
  readonly says: string;
  readonly tests: readonly Test[];
  /** Commands that measure it and take too long for every run. */
  readonly measuredBy?: readonly string[];
  /** What no program can show: by docs/trial.md, with participants, or by whoever sets up the kiosk. */
  readonly withPeople?: string;
  /** What nothing shows yet. */
  readonly open?: string;
}

/** Tests of one file. */
export function tests(file: string, ...titles: readonly string[]): readonly Test[] {
  return titles.map((title) => ({ file: `test/${file}`, title }));
}
