import type { StaffScreen } from '../../contract/kiosk-api/screens/staff.ts';
import { StaffCameraScreen } from '../screens/staff/camera.tsx';
import { StaffChecksScreen } from '../screens/staff/checks.tsx';
import { StaffChoiceScreen } from '../screens/staff/choice.tsx';
import { StaffClaimsScreen } from '../screens/staff/claims.tsx';
import { StaffFirstPinScreen } from '../screens/staff/first-pin.tsx';
import { StaffConsoleScreen } from '../screens/staff/home.tsx';
import { StaffLeavingScreen } from '../screens/staff/leaving.tsx';
import { StaffMemberScreen } from '../screens/staff/member.tsx';
import { StaffPeopleScreen } from '../screens/staff/people.tsx';
import { StaffQuestionScreen } from '../screens/staff/question.tsx';
import { StaffRoleScreen } from '../screens/staff/role.tsx';
import { StaffSettingsScreen } from '../screens/staff/settings.tsx';
import { StaffTouchScreen } from '../screens/staff/touch.tsx';
import { StaffWorkingScreen } from '../screens/staff/working.tsx';

/** The page for each screen of the staff. */
export function StaffScreenView({ screen }: { readonly screen: StaffScreen }) {
  switch (screen.name) {
    case 'staffChoice':
      return <StaffChoiceScreen screen={screen} />;
    case 'staffQuestion':
      return <StaffQuestionScreen screen={screen} />;
    case 'staffConsole':
      return <StaffConsoleScreen screen={screen} />;
    case 'staffClaims':
      return <StaffClaimsScreen screen={screen} />;
    case 'staffChecks':
      return <StaffChecksScreen screen={screen} />;
    case 'staffCamera':
      return <StaffCameraScreen screen={screen} />;
    case 'staffTouch':
      return <StaffTouchScreen screen={screen} />;
    case 'staffSettings':
      return <StaffSettingsScreen screen={screen} />;
    case 'staffPeople':
      return <StaffPeopleScreen screen={screen} />;
    case 'staffMember':
      return <StaffMemberScreen screen={screen} />;
    case 'staffRole':
      return <StaffRoleScreen screen={screen} />;
    case 'staffFirstPin':
      return <StaffFirstPinScreen screen={screen} />;
    case 'staffLeaving':
      return <StaffLeavingScreen screen={screen} />;
    case 'staffWorking':
      return <StaffWorkingScreen screen={screen} />;
  }
}
