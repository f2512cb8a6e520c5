import type { Generated } from 'kysely';

/** The tables of kiosks in the field and of those who look after them, as migrations 0006, 0009, 0014, 0015, 0017, 0020, 0022, 0024 to 0026, 0030, 0031 and 0033 make them. */
export interface FleetTables {
  kiosk_states: {
    branch_id: string;
    kiosk_id: string;
    branch_name: string | null;
    condition: 'green' | 'yellow' | 'red';
    /** Their names, with commas between them; empty for none. */
    health_issues: string;
    silent: number;
    received_at: string | null;
    sent_at: string | null;
    heartbeat: string | null;
    audit_log: string | null;
    audit_sequence: number | null;
    audit_hash: string | null;
    receipts_given: Generated<number>;
    /** From which number on claims had not arrived, as it said while it had all of its memory. */
    receipts_waiting_from: Generated<number | null>;
  };
  audit_heads: {
    branch_id: string;
    kiosk_id: string;
    log: string;
    sequence: number;
    hash: string;
    head: string;
    received_at: string;
  };
  alerts: {
    alert_id: string;
    branch_id: string;
    kiosk_id: string;
    kind: string;
    since: string;
    ended_at: string | null;
    acknowledged_at: string | null;
    acknowledged_by: string | null;
  };
  /** What is wrong with the head office itself; `about` is a way out of the feed, or a kind of waiting case. */
  office_alerts: {
    alert_id: string;
    kind: 'feed' | 'desk';
    about: string;
    since: string;
    ended_at: string | null;
    acknowledged_at: string | null;
    acknowledged_by: string | null;
  };
  evidence: {
    evidence_id: string;
    branch_id: string;
    kiosk_id: string;
    kind: string;
    subject: string;
    first_seen_at: string;
    last_seen_at: string;
    times: number;
    first: string;
    latest: string;
    acknowledged_at: string | null;
    acknowledged_by: string | null;
    reason: string | null;
  };
  /** What operators are told of by mail and webhook. */
  notices: {
    notice_id: string;
    channel: 'mail' | 'webhook';
    subject: 'alert' | 'evidence' | 'office' | 'call';
    subject_id: string;
    /** Null for an alert of the head office itself, which `about` belongs to. */
    branch_id: string | null;
    kiosk_id: string | null;
    kind: string;
    about: string | null;
    since: string;
    next_try_at: string;
    tries: number;
    taken_at: string | null;
  };
  /** Envelopes that wait at a kiosk, as it has told; until they are here. */
  told_envelopes: { branch_id: string; kiosk_id: string; digest: string; told_at: string };
  kiosk_orders: {
    order_id: string;
    branch_id: string;
    kiosk_id: string;
    type: string;
    reason: string | null;
    ordered_by: string;
    ordered_at: string;
    done_at: string | null;
  };
  operators: {
    name: string;
    /** Null for who signs in at the identity provider. */
    password_hash: string | null;
    one_time_until: string | null;
    added_at: string;
    removed_at: string | null;
    role: 'viewer' | 'operator' | 'policy' | 'administrator' | 'auditor';
    code_secret: string | null;
    code_step: number | null;
    issuer: string | null;
    subject: string | null;
    break_glass: Generated<number>;
  };
  /** Sign-ins at the identity provider that have begun and not come back. */
  begun_sign_ins: { token_hash: string; expires_at: string };
  operator_recovery_codes: { operator: string; code_hash: string };
  operator_passkeys: {
    credential_id: string;
    operator: string;
    public_key: Uint8Array;
    counter: number;
    /** Their names, with commas between them; empty for none. */
    transports: string;
    label: string;
    made_at: string;
    last_used_at: string | null;
    /** 1 where the authenticator says that it is copied to an account. */
    backed_up: number;
  };
  operator_sessions: {
    token_hash: string;
    session_id: string;
    operator: string;
    opened_at: string;
    expires_at: string;
    last_used_at: string;
    address: string;
    browser: string;
    proved: number;
    new_secret: string | null;
    provider_session: string | null;
    challenge: string | null;
    challenge_until: string | null;
  };
  proposals: {
    proposal_id: string;
    subject: string;
    proposed_by: string;
    proposed_at: string;
    expires_at: string;
  };
  operator_actions: {
    action_id: string;
    at: string;
    operator: string;
    action: string;
    branch_id: string | null;
    kiosk_id: string | null;
    detail: string | null;
  };
  enrolment_codes: {
    code_hash: string;
    branch_id: string;
    branch_name: string;
    kiosk_id: string;
    time_zone: string;
    made_by: string;
    made_at: string;
    expires_at: string;
    used_at: string | null;
    used_kid: string | null;
    supervisor_id: string | null;
    supervisor_name: string | null;
    /** Null in codes of former editions. */
    city: string | null;
    counter_name: string | null;
  };
  policies: {
    version: number;
    valid_from: string;
    document: string;
    published_by: string;
    published_at: string;
  };
  policy_drafts: {
    draft_id: string;
    waits: number | null;
    document: string | null;
    fetch_now: number;
    sent_by: string;
    sent_at: string;
    closed_by: string | null;
    closed_at: string | null;
  };
}
