/** Eyes and hands of a person at a kiosk, by whatever means a test has them. Each waits for what it is to see or press. */
export interface Hands {
  /** The page with this heading, which every page has of its own. */
  seeHeading(heading: string): Promise<void>;
  /** A dialog over the page. */
  seeDialog(title: string): Promise<void>;
  seeText(text: string): Promise<void>;
  seeEmptyField(): Promise<void>;
  /** Whether the button came, or the page with this heading instead. */
  seeButtonOrHeading(button: string, heading: string): Promise<'button' | 'heading'>;
  press(label: string): Promise<void>;
  /** A button that says more than its label, such as one with an explanation under it. */
  pressLarge(label: string): Promise<void>;
  pressUnlockInDialog(): Promise<void>;
  /** A tile, which may say anything. */
  pressFirstTile(): Promise<void>;
  /** A key of the screen. */
  pressKey(character: string): Promise<void>;
  /** One of several; the first where none is named. */
  choose(label?: string): Promise<void>;
  /** On a keyboard. */
  type(text: string): Promise<void>;
}
