/** What a bank says of an account; `silent` where nobody was asked or nobody answered, so that a person decides. */
export type BankAnswer =
  | { readonly kind: 'held'; readonly holderName: string; readonly isActive: boolean }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'silent' };

interface AskedAccount {
  readonly bankCode: string;
  readonly number: string;
}

/** Asks banks who holds an account. It never throws and ends within its own time, whatever becomes of the bank. */
export interface AccountInquiry {
  ask(account: AskedAccount): Promise<BankAnswer>;
  close(): Promise<void>;
}

/** Nobody is asked: staff look at each account. */
export const manualInquiry: AccountInquiry = {
  async ask() {
    return { kind: 'silent' };
  },
  async close() {},
};
