export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where e-mail goes. */
export interface Mailer {
  /** Sends an e-mail in the background. */
  send(mail: Mail): void;
  /** Sends an e-mail, in one try; whether the mail server took it. */
  post(mail: Mail): Promise<boolean>;
  /** Waits for e-mails that are being sent; gives up those that wait for another try. */
  close(): Promise<void>;
  /** Only in training: the e-mails so far, oldest first. */
  readonly mails?: readonly Mail[];
}
