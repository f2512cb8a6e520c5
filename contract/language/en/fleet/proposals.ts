import type { proposals as original } from '../../id/fleet/proposals.ts';
import type { Translation } from '../../translation.ts';

/** What one operator proposed and another one has to confirm, on the fleet’s pages. */
export const proposals = {
  meaning: 'What one operator proposes is carried out once another one has confirmed it.',
  none: 'No proposal is waiting.',
  kinds: { orders: 'order to many kiosks', revoke: 'revoke the key', reenrol: 'enrol anew' },
  which: 'Which kiosks',
  revoke: 'The key of {place} is revoked, and the kiosk leaves the list.',
  reenrol:
    'A code for a new key of {place}, {branchName}, {city}, {timeZone}; first supervisor {name} ({staffId}). Who confirms it sees code and PIN.',
  proposedBy: 'Proposed by {name}, {when}. It waits until {until}.',
  confirm: 'I have checked it, carry it out',
  withdraw: 'Withdraw the proposal',
  own: 'This is your proposal: another operator has to confirm it.',
  onlyOne:
    'A second person is needed, and you are the only one who may. Add another with --add-operator NAME --role administrator on the head office computer.',
  proposed: 'The proposal waits for another operator.',
  confirmed: 'The proposal is confirmed and carried out.',
  withdrawn: 'The proposal is withdrawn. Nothing was carried out.',
  problems: {
    gone: 'That proposal was confirmed or withdrawn already, or has waited too long.',
    own: 'This is your proposal: another operator has to confirm it.',
    role: 'Only an administrator can confirm this.',
  },
} as const satisfies Translation<typeof original>;
