export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where e-mail goes. */
export interface Mailer {
  /** Sends an e-mail in the background. */
  send(mail: Mail): void;
  /** Waits for e-mails that are being sent; gives up those that wait for another try. */
  close(): Promise<void>;
  /** Only in training: the e-mails so far, oldest first. */
  readonly mails?: readonly Mail[];
}
