import type { Testbed } from './testbed.ts';

/**
 * What others want right after an attempt, behind the same line as the attacker: the head office is asked whether it is well,
 * an honest kiosk sends a claim, and where attempts were counted the one who was attacked signs in there. What was refused,
 * if anything.
 */
export async function requestRefused(
  testbed: Testbed,
  from: string,
  wasCounted: boolean,
): Promise<string | undefined> {
  const { kiosks, people, claimants, headOffice } = testbed;
  if (!headOffice.running()) return 'the head office has ended';
  const sender = testbed.sender(from);
  const health = await sender.get('/v1/health');
  if (health?.status !== 200) return `health: ${health?.status ?? 'no answer'}`;
  const sent = await kiosks.honest.put(sender, await kiosks.honest.sealedClaimOf(await claimants.next()));
  if (sent?.status !== 200) return `an honest kiosk’s claim: ${sent?.status ?? 'no answer'}`;
  if (!wasCounted) return undefined;
  const { email, password } = people.victim;
  const body = { email, password };
  const headers = await kiosks.honest.asKiosk('POST', '/v1/sessions', JSON.stringify(body));
  const signedIn = await sender.post('/v1/sessions', body, { headers });
  return signedIn?.status === 201 ? undefined : `the owner’s sign-in: ${signedIn?.status ?? 'no answer'}`;
}
