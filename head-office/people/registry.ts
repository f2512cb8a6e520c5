import { type Outcome, succeed } from '../../contract/outcome.ts';

/** By what somebody is known: their NIK, or the head office's own id of them. */
export type Whose = { readonly nik: string } | { readonly participantId: string };

/** What is known of somebody, as it stands in the head office's own tables. */
export interface Refreshed {
  /** When the core said it, where it does not answer now; undefined where it is as new as it is to be. */
  readonly asOf?: Date;
}

/** The core does not answer, and what it said before is missing or too old to be gone by. */
export interface RegistryAway {
  readonly code: 'unavailable';
  readonly retryAfterSeconds: number;
}

/** Where people are known. What is known of them stands in the head office's own tables, which this keeps up to date. */
export interface Registry {
  /**
   * Brings somebody up to date before they are looked for, shown or judged; outside of any transaction, and within the registry's
   * own time.
   */
  refresh(whose: Whose): Promise<Outcome<Refreshed, RegistryAway>>;
  close(): Promise<void>;
}

/** The tables are filled from files (`--import`), and nobody is asked. */
export const importedRegistry: Registry = {
  async refresh() {
    return succeed({});
  },
  async close() {},
};
