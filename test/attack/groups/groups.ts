import type { AttemptGroup } from '../attempt.ts';
import { backdating } from './backdating.ts';
import { coreClients } from './core/clients.ts';
import { coreFacts } from './core/facts.ts';
import { coreFeed } from './core/feed.ts';
import { deskCases } from './desk/cases.ts';
import { deskDecisions } from './desk/decisions.ts';
import { deskSessions } from './desk/sessions.ts';
import { deskSignIn } from './desk/sign-in.ts';
import { enumeration } from './enumeration.ts';
import { envelopes } from './envelopes.ts';
import { floods } from './floods.ts';
import { headers } from './headers.ts';
import { identityProvider } from './identity-provider.ts';
import { idor } from './idor.ts';
import { keys } from './keys.ts';
import { kids } from './kids.ts';
import { limits } from './limits.ts';
import { operators } from './operators.ts';
import { phishing } from './phishing.ts';
import { pictures } from './pictures.ts';
import { pins } from './pins.ts';
import { replay } from './replay.ts';
import { stolenKiosk } from './stolen-kiosk.ts';

export const attemptGroups: readonly AttemptGroup[] = [
  { name: 'key theft', attempts: keys },
  { name: 'replay', attempts: replay },
  { name: 'back-dating', attempts: backdating },
  { name: 'IDOR', attempts: idor },
  { name: 'operators', attempts: operators },
  { name: 'identity provider', attempts: identityProvider },
  { name: 'desk', attempts: [...deskSignIn, ...deskSessions, ...deskCases, ...deskDecisions] },
  { name: 'core', attempts: [...coreClients, ...coreFacts, ...coreFeed] },
  { name: 'pictures', attempts: pictures },
  { name: 'envelopes', attempts: envelopes },
  { name: 'kids', attempts: kids },
  { name: 'headers', attempts: headers },
  { name: 'phishing', attempts: phishing },
  { name: 'PINs', attempts: pins },
  { name: 'stolen kiosk', attempts: stolenKiosk },
  { name: 'limits', attempts: limits },
  { name: 'enumeration', attempts: enumeration },
  { name: 'floods', attempts: floods },
];
