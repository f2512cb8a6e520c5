export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where e-mail goes. */
export interface Mailer {
  /** Hands an e-mail on; it is sent in its own time. */
  send(mail: Mail): void;
  /** Lets what is being sent end; what waits for another try is given up. */
  close(): Promise<void>;
  /** In training: what would have been sent, oldest first. */
  readonly mails?: readonly Mail[];
}
