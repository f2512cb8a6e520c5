import type { Generated, Kysely, Transaction } from 'kysely';
import type { NpwpStanding } from '../../contract/identity/npwp.ts';
import type { CoreTables } from './core-tables.ts';
import type { DeskTables } from './desk-tables.ts';
import type { FleetTables } from './fleet-tables.ts';
import type { StaffTables } from './staff-tables.ts';

/** What of a case is erased by itself: the claim with all that it says, the photo, the pages of documents. */
export type CasePart = 'claim' | 'photo' | 'documents';

/**
 * The tables as the migrations make them. Instants are ISO 8601 text in UTC, days YYYY-MM-DD, money whole sen.
 * Rows are parsed by the contract's schemas where they are read; these types only guide the queries.
 */
export interface Tables extends CoreTables, DeskTables, FleetTables, StaffTables {
  participants: {
    participant_id: string;
    nik: string;
    name: string;
    birth_date: string;
    sex: string;
    birth_place: string;
    address: string;
    phone: string;
    email: string;
    data_updated_on: string | null;
    npwp: string | null;
    partial_reason: string | null;
    partial_paid_on: string | null;
    partial_amount: number | null;
    /** The core system's own; null where none was told. */
    core_person_id: string | null;
  };
  /** When the core last answered about somebody, where people are looked up there. */
  registry_answers: { participant_id: string; answered_at: string };
  /** What the core is yet to be told of somebody; what it is stands in the other tables. */
  registry_changes: {
    change_id: string;
    participant_id: string;
    kind: 'contact' | 'membershipEnd';
    made_at: string;
    due_at: string;
  };
  cards: {
    kpj: string;
    participant_id: string;
    segment: string;
    employer: string | null;
    joined_on: string;
    inactive_since: string | null;
    exit_kind: string | null;
    exit_on: string | null;
    last_contribution_on: string | null;
    contributions: number;
    development: number;
  };
  bank_accounts: { bank_code: string; number: string; holder_name: string; status: 'active' | 'closed' };
  accounts: {
    participant_id: string;
    email: string;
    password_hash: string;
    opened_at: string;
    password_set_at: string | null;
  };
  sessions: {
    session_id: string;
    token_hash: string;
    participant_id: string;
    opened_at: string;
    expires_at: string;
    ended_at: string | null;
    /** The kiosk's key through which it was opened. */
    kid: string | null;
  };
  attempt_keys: { key_hash: string; expires_at: string };
  attempts: { attempt_id: string; key_hash: string; made_at: string; expires_at: string };
  /** `public_key` is the x of an Ed25519 JSON Web Key. */
  kiosks: {
    kid: string;
    branch_id: string;
    kiosk_id: string;
    public_key: string;
    /** Instants in UTC; null for no limit. */
    valid_from: string | null;
    valid_until: string | null;
    revoked: number;
    branch_name: string | null;
    city: string | null;
    /** Where it stands, as its provisioning says; null where the configured list does not tell. */
    time_zone: string | null;
    /** 1 for one that enrolled by a code, 0 for one of the configured list. */
    enrolled: Generated<number>;
  };
  device_codes: {
    code_hash: string;
    user_code: string;
    branch_id: string;
    kiosk_id: string;
    language: string;
    expires_at: string;
    /** 0 before the first poll; raised by `slow_down`. */
    interval_seconds: number;
    last_polled_at: string;
    opened_at: string | null;
    decision: 'approved' | 'denied' | null;
    participant_id: string | null;
    /** Of the key by which the kiosk began it. */
    kid: string | null;
    /** From which the kiosk began it, /24 or /48; null where its address is none. */
    network: string | null;
    /** Null for a kiosk that cannot show it. */
    number: string | null;
    /** With blanks between them. */
    choices: string | null;
  };
  known_phones: { token_hash: string; participant_id: string; expires_at: string };
  password_resets: { token_hash: string; participant_id: string; expires_at: string };
  envelopes: {
    claim_id: string;
    digest: string;
    outcome: 'accepted' | 'refused';
    refusal: string | null;
    decided_at: string;
    acknowledgement: string;
    /** The claim's JSON, sealed by the key of its case; null where its retention time is over. */
    claim: string | null;
    /** Whom and what the claim names. */
    participant_id: string | null;
    receipt_number: string | null;
  };
  attachments: {
    claim_id: string;
    place: number;
    document: string | null;
    digest: string;
    width: number;
    height: number;
    /** Sealed by the key of its case. */
    bytes: Uint8Array;
  };
  /** Keys of cases, wrapped by the file of case keys; a part without one was stored by an earlier edition, in plain. */
  case_keys: {
    claim_id: string;
    part: CasePart;
    kid: string;
    day: string;
    wrapped: Uint8Array;
  };
  /** Envelopes of which some parts are here; `received` of `length` bytes. */
  uploads: {
    upload_id: string;
    branch_id: string;
    kiosk_id: string;
    claim_id: string;
    digest: string;
    length: number;
    received: number;
    continued_at: string;
  };
  /** Sealed by the key of its day; `kid` and `day` are null for a part of an earlier edition. */
  upload_parts: {
    upload_id: string;
    starts_at: number;
    bytes: Uint8Array;
    kid: string | null;
    day: string | null;
  };
  claims: {
    claim_id: string;
    participant_id: string;
    receipt_number: string;
    reason: string;
    submitted_at: string;
    gross: number;
    tax: number;
    net: number;
    bank_code: string;
    /** Sealed by the key of its case. */
    account_number: string;
    due_on: string;
    paid_at: string | null;
    /** 1 while a person still has to compare the account holder's name. */
    waits_for_staff: number;
    /** Whether the tax number is the participant's NIK, or nobody has verified it; null for none. */
    npwp_standing: NpwpStanding | null;
    /** The edition under which it was accepted; null for claims older than this column. */
    policy_version: number | null;
    /** 1 where that edition says that it is the one partial payment. */
    partial: number;
    refusal: string | null;
    /** Paid, or ended by a refusal. */
    settled_at: string | null;
    /** What arrived at the account, as the core told it. */
    paid_net: number | null;
    /** As the bank told it, for staff who compare it; sealed by the key of its case. */
    holder_name: string | null;
  };
  claim_stages: { claim_id: string; stage: string; reached_at: string };
  claims_in_progress: { participant_id: string; claim_id: string | null; since: string };
  contributors: { participant_id: string; income: number; sector: string; with_jht: number };
  /** Months that are paid. */
  contribution_months: { participant_id: string; month: string };
  contribution_orders: {
    code: string;
    participant_id: string;
    income: number;
    amount: number;
    months: number;
    from_month: string;
    made_at: string;
    valid_until: string;
    paid_at: string | null;
    replaced_at: string | null;
  };
  office_keys: {
    kid: string;
    /** Of envelopes and signatures, or of cases. */
    use: Generated<'office' | 'cases'>;
    added_at: string;
    given_up_at: string | null;
    missed_at: string | null;
  };
  policy_editions: { version: number; document: string };
  /** What the core has told; `subject` is the claim, the payment code, or the participant. */
  facts: {
    client_id: string;
    fact_id: string;
    digest: string;
    kind: string;
    subject: string;
    told_at: string;
  };
  /** What the simulator of the core will tell. */
  training_plan: { claim_id: string; stage: string; due_at: string };
  training_state: { seeded_on: string; clock_ahead: number };
  training_cases: { participant_id: string; case_id: string };
}

/** The database, or a transaction on it. */
export type Database = Kysely<Tables> | Transaction<Tables>;
