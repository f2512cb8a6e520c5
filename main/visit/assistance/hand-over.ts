import { HELP_CONSENT_VERSION } from '../../../contract/assistance/assistance.ts';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PersonalAct } from '../../../contract/kiosk-api/screens/assistance.ts';
import type { Screen } from '../../../contract/kiosk-api/snapshot.ts';
import type { VisitContext } from '../chart/context.ts';
import type { VisitTag } from '../chart/setup.ts';

/** What this looks at of a visit. */
interface Visit {
  readonly context: VisitContext;
  readonly value: { readonly helper: string };
  hasTag(tag: VisitTag): boolean;
}

/** What nobody does for the participant: consent, secrets, own word, photo or presence, bank account, Konfirmasi. */
const PERSONAL_ACTS: readonly PersonalAct[] = [
  'notice',
  'secret',
  'declaration',
  'photo',
  'account',
  'confirm',
];

/** The page that stands before the visit's own while the screen is to change hands; null where it is not. */
export function handOverScreen(visit: Visit): Screen | null {
  const { helper } = visit.context;
  if (!helper) return null;
  const { name: staffName } = helper;
  const act = PERSONAL_ACTS.find((each) => visit.hasTag(`personal.${each}`));
  switch (visit.value.helper) {
    case 'asking':
      return { name: 'helpConsent', staffName, version: HELP_CONSENT_VERSION };
    case 'staff':
      return act === undefined ? null : { name: 'handOver', act, staffName };
    case 'participant':
      return act !== undefined || visit.hasTag('neutral') ? null : { name: 'handBack', staffName };
    default:
      return null;
  }
}

const ON_EVERY_PAGE: readonly Action['type'][] = [
  'touch',
  'speech',
  'finish',
  'openHelp',
  'closeHelp',
  'callStaff',
  'takeBackCall',
  'changeSettings',
  'endHelp',
];
const ANSWERS: Partial<Record<Screen['name'], readonly Action['type'][]>> = {
  helpConsent: ['agreeToHelp', 'declineHelp'],
  handOver: ['takeScreen'],
  handBack: ['giveScreen'],
};

/** Whether an action is one that the page in view has: what lies beneath hears nothing meanwhile. */
export function isHeard(visit: Visit, { type }: Action): boolean {
  const page = handOverScreen(visit);
  return page === null || ON_EVERY_PAGE.includes(type) || (ANSWERS[page.name] ?? []).includes(type);
}
