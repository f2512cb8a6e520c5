import type { accountHolders as original } from '../../id/fleet/account-holders.ts';
import type { Translation } from '../../translation.ts';

/** The page on which operators compare the holders of accounts with participants. */
export const accountHolders = {
  none: 'No account name waits to be looked at.',
  meaning:
    'No bank has confirmed yet that the account of these claims is the participant’s. Open each claim and compare the names. Every time a claim is opened is recorded.',
  more: 'There are {count} more. Decide on these first.',
  similar: 'The name at the bank is like the participant’s, but not the same.',
  untold: 'No bank said who holds this account. Ask the bank, then decide.',
  participant: 'The participant’s name',
  atBank: 'The name at the bank',
  unknown: 'not known',
  reason: 'Why, without names or numbers ({least} to {most} characters)',
  isParticipant: 'The participant’s, go on with the claim',
  isAnother: 'Somebody else’s, refuse it',
  gone: 'That claim waits no longer: it was decided.',
} as const satisfies Translation<typeof original>;
