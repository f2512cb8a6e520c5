import type { Settings } from '../configuration/configure.ts';

/** How an operator signs in: by a password, or at an issuer. */
interface Way {
  readonly issuer: string | null;
  readonly break_glass: number;
}

/**
 * Whether somebody may sign in, and stay so, by this way: at the provider that is configured and no former one; by a password
 * unless the provider has taken its place, and who breaks the glass even then.
 */
export function isOpen({ issuer, break_glass }: Way, { fleet }: Settings): boolean {
  const { oidc } = fleet.operators;
  if (issuer !== null) return issuer === oidc?.issuer;
  return break_glass === 1 || oidc === undefined || oidc.passwordSignIn;
}
