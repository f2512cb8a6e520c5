import { z } from 'zod';
import { trackedClaimSchema } from '../../contract/claim/claim.ts';
import { membershipSchema, totalBalance } from '../../contract/eligibility/membership.ts';
import { sessionSchema } from '../../contract/head-office/accounts.ts';
import type { Person } from '../support/people/walker.ts';

/** How a person and their newest claim stand at the head office, as it tells whoever signs in. */
export interface Standing {
  readonly stages: readonly string[];
  /** In sen. */
  readonly balance: number;
  readonly claimInProgress: boolean;
  readonly partialTaken: boolean;
  /** The day by which the policy has the claim paid, until it is. */
  readonly expectedOn: string | null;
}

export async function standingOf(
  url: string,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<Standing> {
  const opened = await fetch(`${url}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { token } = sessionSchema.parse(await opened.json());
  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })).json();
  const membership = membershipSchema.parse(await get('/v1/me/membership'));
  const { claims } = z.object({ claims: z.array(trackedClaimSchema) }).parse(await get('/v1/me/claims'));
  const stages = claims[0]?.stages ?? [];
  return {
    stages: stages.filter(({ reachedAt }) => reachedAt !== null).map(({ stage }) => stage),
    balance: totalBalance(membership),
    claimInProgress: membership.claimInProgress,
    partialTaken: membership.partialTaken !== null,
    expectedOn: claims[0]?.expectedOn ?? null,
  };
}
