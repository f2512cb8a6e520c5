/** What a page of the phone app asks for. */
interface PublishedStep {
  readonly page: string;
  /** Presses that the guide names; fields that have to be touched before something is typed are not counted. */
  readonly touches: number;
  readonly typed: readonly ('email' | 'password' | 'npwp' | 'account')[];
}

/** The claim in JMO as the press guide tells it, from signing in to where the claim can be followed. */
export const jmo: readonly PublishedStep[] = [
  { page: 'account', touches: 1, typed: ['email', 'password'] },
  { page: 'menu', touches: 1, typed: [] },
  { page: 'Jaminan Hari Tua', touches: 1, typed: [] },
  { page: 'conditions', touches: 1, typed: [] },
  { page: 'balance', touches: 1, typed: [] },
  // One to choose it, one to go on.
  { page: 'Sebab klaim', touches: 2, typed: [] },
  { page: 'data', touches: 1, typed: [] },
  { page: 'selfie', touches: 1, typed: [] },
  // The bank is chosen.
  { page: 'NPWP and account', touches: 2, typed: ['npwp', 'account'] },
  { page: 'check', touches: 1, typed: [] },
  { page: 'Tracking Klaim', touches: 0, typed: [] },
];

/** NPWP of today: 16 digits (PMK 112/2022). */
const NPWP_DIGITS = 16;

interface Typed {
  readonly email: string;
  readonly password: string;
  readonly accountNumber: string;
}

/** Characters that this person types in JMO. */
export function typedInJmo({ email, password, accountNumber }: Typed): number {
  const lengths = {
    email: email.length,
    password: password.length,
    npwp: NPWP_DIGITS,
    account: accountNumber.length,
  };
  return jmo.flatMap(({ typed }) => typed).reduce((sum, field) => sum + lengths[field], 0);
}
