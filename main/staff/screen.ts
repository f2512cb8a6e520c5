import type { StaffAsk } from '../../contract/kiosk-api/actions/staff-actions.ts';
import type { StaffScreen } from '../../contract/kiosk-api/screens/staff.ts';
import type { StaffContext } from './chart/context.ts';
import { memberIn, openMember } from './chart/setup.ts';
import type { StaffSnapshot } from './machine.ts';
import { personOf } from './repository.ts';

export type StaffPage = StaffSnapshot['value']['page'];

/** What the screen shows staff on each page of theirs. */
export function staffScreenOf(page: StaffPage, context: StaffContext): StaffScreen {
  const { ports } = context;
  switch (page) {
    case 'choosing':
      return { name: 'staffChoice', people: ports.book.active() };
    case 'pin':
    case 'newPin':
    case 'repeatPin':
      return question(page, context, '');
    case 'console':
      return { name: 'staffConsole', person: personOf(memberIn(context)), ...ports.claims.counts() };
    case 'claims':
      return { name: 'staffClaims', waiting: ports.claims.waiting(), turnedDown: ports.claims.turnedDown() };
    case 'checks':
      if (!context.check) throw new Error('checks are shown after they were made');
      return { name: 'staffChecks', check: context.check };
    case 'camera':
      return { name: 'staffCamera' };
    case 'touch':
      return { name: 'staffTouch' };
    case 'settings':
      return { name: 'staffSettings', settings: ports.settings.values() };
    case 'setting':
      return question(context.setting, context, String(settingValue(context)));
    case 'people':
      return { name: 'staffPeople', people: ports.book.all() };
    case 'member': {
      const member = openMember(context);
      return { name: 'staffMember', member, self: member.staffId === context.member?.staffId };
    }
    case 'addId':
      return question('staffId', context, context.newId);
    case 'addName':
      return question('staffName', context, context.newName);
    case 'addRole':
      return { name: 'staffRole', staffName: context.newName };
    case 'firstPin':
      if (!context.firstPin) throw new Error('a first PIN is shown after it was made');
      return { name: 'staffFirstPin', ...context.firstPin };
    case 'leaving':
      return { name: 'staffLeaving', to: context.leaving };
    default:
      return { name: 'staffWorking' };
  }
}

function question(ask: StaffAsk, { member, problem, ports }: StaffContext, value: string): StaffScreen {
  const person = member && personOf(member);
  return { name: 'staffQuestion', ask, person, value, problem, digits: ports.pinDigits };
}

function settingValue({ ports, setting }: StaffContext): number {
  return ports.settings.values().find((candidate) => candidate.setting === setting)?.value ?? 0;
}
