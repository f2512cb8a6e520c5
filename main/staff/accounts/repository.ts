import type { BranchStaff, StaffCredential } from '../../../contract/head-office/staff.ts';
import type { StaffProblem } from '../../../contract/kiosk-api/screens/staff.ts';
import { fail, type Outcome, succeed } from '../../../contract/outcome.ts';
import type { StaffMember } from '../../../contract/staff/staff.ts';
import type { AuditLog } from '../../audit/log.ts';
import type { HeadOfficeFault } from '../../head-office-client/answers.ts';
import type { HeadOfficeClient } from '../../head-office-client/head-office-client.ts';
import type { StaffRepository } from '../chart/ports.ts';
import type { KnownBranch } from './known-branch.ts';

export interface StaffRepositoryDependencies {
  readonly headOffice: Pick<
    HeadOfficeClient,
    | 'listBranchStaff'
    | 'signInStaff'
    | 'signOutStaff'
    | 'chooseStaffPin'
    | 'giveAttestationNonce'
    | 'listStaff'
    | 'addStaff'
    | 'resetStaffPin'
    | 'switchStaff'
  >;
  readonly known: KnownBranch;
  readonly audit: AuditLog;
  /** What the head office said could not be kept. */
  readonly onBug: (error: unknown) => void;
}

/** For one attestation by whoever is signed in now. */
export interface AttestationRight {
  readonly credentialId: string;
  readonly nonce: string;
}

/** Staff as the head office knows them; their credential lives in memory alone, from sign-in to sign-out. */
export function staffRepository({
  headOffice,
  known,
  audit,
  onBug,
}: StaffRepositoryDependencies): StaffRepository & { giveNonce(): Promise<AttestationRight | null> } {
  let credential: StaffCredential | null = null;

  /** Who is signed in, and by what; `nobody` is whoever was signed out meanwhile. */
  const held = () => credential ?? { token: '', member: { staffId: '' } };
  const by = () => held().member.staffId;

  async function told<T>(answer: Promise<Outcome<T, HeadOfficeFault>>): Promise<Outcome<T, StaffProblem>> {
    const answered = await answer;
    return answered.ok ? answered : fail(problemOf(answered.problem));
  }

  async function refresh(): Promise<BranchStaff> {
    const answered = await headOffice.listBranchStaff();
    if (answered.ok) await known.write(answered.value).catch(onBug);
    return answered.ok ? answered.value : known.read();
  }

  return {
    known: known.read,
    refresh,
    async signIn(staffId, pin) {
      const signedIn = await told(headOffice.signInStaff({ staffId, pin }));
      if (!signedIn.ok) {
        const { code } = signedIn.problem;
        if (code === 'pinWrong' || code === 'pinLocked')
          audit.append('staffRefused', { staffId, because: code });
        return signedIn;
      }
      credential = signedIn.value;
      const { member, credentialId } = credential;
      audit.append('staffSignedIn', { staffId, role: member.role });
      return succeed({ member, credentialId });
    },
    noteNotChecked: (staffId) => audit.append('staffNotChecked', { staffId }),
    async choosePin(pin) {
      const { token } = held();
      const chosen = await told(headOffice.chooseStaffPin(token, { pin }));
      if (chosen.ok) audit.append('staffPinChanged', { staffId: by() });
      return chosen;
    },
    async list() {
      const listed = await told(headOffice.listStaff(held().token));
      return listed.ok ? succeed<readonly StaffMember[]>(listed.value.members) : listed;
    },
    async add(person) {
      const added = await told(headOffice.addStaff(held().token, person));
      if (!added.ok) return added;
      const { staffId, role } = person;
      audit.append('staffAdded', { staffId, role, by: by() });
      return succeed(added.value.firstPin);
    },
    async resetPin(staffId) {
      const reset = await told(headOffice.resetStaffPin(held().token, { staffId }));
      if (!reset.ok) return reset;
      audit.append('staffPinReset', { staffId, by: by() });
      return succeed(reset.value.firstPin);
    },
    async switch(staffId, active) {
      const switched = await told(headOffice.switchStaff(held().token, { staffId, active }));
      if (switched.ok) audit.append('staffSwitched', { staffId, active, by: by() });
      return switched;
    },
    signOut() {
      if (credential) void headOffice.signOutStaff(credential.token);
      credential = null;
    },
    async giveNonce() {
      if (!credential) return null;
      const { token, credentialId } = credential;
      const given = await headOffice.giveAttestationNonce(token);
      return given.ok ? { credentialId, nonce: given.value.nonce } : null;
    },
  };
}

/** What a fault means to staff. */
function problemOf(fault: HeadOfficeFault): StaffProblem {
  if (fault.kind !== 'problem') return { code: 'headOfficeAway' };
  switch (fault.code) {
    case 'staffCredentials':
    case 'malformed':
      return { code: 'pinWrong' };
    case 'tooManyAttempts':
      return { code: 'pinLocked', seconds: fault.retryAfterSeconds ?? 0 };
    case 'pinRefused':
      return { code: 'pinSimple' };
    case 'staffIdTaken':
      return { code: 'staffIdTaken' };
    case 'staffSignedOut':
    case 'supervisorsOnly':
    case 'staffUnknown':
      return { code: 'signInAgain' };
    default:
      return { code: 'headOfficeAway' };
  }
}
