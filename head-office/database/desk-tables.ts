import type { CallOutcome } from '../../contract/assistance/help-call.ts';

/** The tables of the branches' desks, as migrations 0031 and 0034 make them. */
export interface DeskTables {
  /** One-time codes by which a browser becomes a branch's. */
  desk_codes: { code_hash: string; branch_id: string; made_by: string; expires_at: string };
  desk_browsers: {
    browser_id: string;
    token_hash: string;
    branch_id: string;
    made_by: string;
    registered_at: string;
    expires_at: string;
    removed_at: string | null;
    browser: string;
  };
  desk_sessions: {
    token_hash: string;
    browser_id: string;
    branch_id: string;
    staff_id: string;
    /** Of the member when they signed in; a session of an earlier one is over. */
    generation: number;
    opened_at: string;
    expires_at: string;
    last_used_at: string;
  };
  desk_decisions: {
    claim_id: string;
    /** Whose account it is, or whether the visit was as the kiosk says. */
    subject: 'holder' | 'visit';
    branch_id: string;
    decision: 'accept' | 'refuse';
    reason: string;
    /** Sealed by the key of its case. */
    remark: string | null;
    message: string | null;
    decided_by: string;
    decided_at: string;
    second_by: string | null;
    /** Null while a second person has yet to agree. */
    done_at: string | null;
  };
  desk_messages: { claim_id: string; message: string; said_by: string; said_at: string };
  /** What was done and looked at, kept for ever. */
  desk_actions: {
    action_id: string;
    at: string;
    branch_id: string;
    /** Null for what was done before anybody signed in. */
    staff_id: string | null;
    action: string;
    receipt_number: string | null;
    detail: string | null;
  };
  /** Calls for staff from kiosks, of nobody's person. */
  help_calls: {
    call_id: string;
    branch_id: string;
    kiosk_id: string;
    counter_name: string | null;
    called_at: string;
    answered_at: string | null;
    /** A member of staff; null also where an operator has answered. */
    answered_by: string | null;
    coming_at: string | null;
    waited_seconds: number | null;
    ended_at: string | null;
    outcome: CallOutcome | null;
  };
}
