import type { ProblemCode } from '../../contract/head-office/problems.ts';
import { routes } from '../../contract/head-office/routes.ts';
import { fail, type Outcome, succeed } from '../../contract/outcome.ts';
import { choosePin } from '../staff/choose-pin.ts';
import { endCredential, findCredential, type SignedInStaff } from '../staff/credentials.ts';
import { listBranch } from '../staff/members.ts';
import { giveNonce } from '../staff/nonces.ts';
import type { StaffDependencies } from '../staff/prove-staff.ts';
import { signInStaff } from '../staff/sign-in-staff.ts';
import { addStaff, resetPin, switchStaff } from '../staff/supervise.ts';
import { type Failure, type Handlers, type RouteRequest, withBody, withKiosk } from './route-handler.ts';

export type StaffHandlerDependencies = StaffDependencies;

type StaffRoutes =
  | 'listBranchStaff'
  | 'signInStaff'
  | 'signOutStaff'
  | 'chooseStaffPin'
  | 'giveAttestationNonce'
  | 'listStaff'
  | 'addStaff'
  | 'resetStaffPin'
  | 'switchStaff';

/** The routes of staff, each for a kiosk that has shown who it is, and the staff of its branch. */
export function staffHandlers(dependencies: StaffHandlerDependencies): Pick<Handlers, StaffRoutes> {
  const { database, settings } = dependencies;
  return {
    listBranchStaff: withKiosk(async ({ branchId }) => {
      const members = await listBranch(database, branchId);
      return succeed({
        people: members.filter(({ active }) => active),
        pinDigits: settings.staff.pinDigits,
      });
    }),
    signInStaff: withKiosk(
      (kiosk, request): ReturnType<Handlers['signInStaff']> =>
        withBody(routes.signInStaff.body, (body) => signInStaff(dependencies, body, kiosk))(request),
    ),
    signOutStaff: withStaff(dependencies, async (signedIn): ReturnType<Handlers['signOutStaff']> => {
      await endCredential(dependencies, signedIn);
      return succeed(undefined);
    }),
    chooseStaffPin: withStaff(
      dependencies,
      (signedIn, request): ReturnType<Handlers['chooseStaffPin']> =>
        withBody(routes.chooseStaffPin.body, ({ pin }) => choosePin(dependencies, signedIn, pin))(request),
    ),
    giveAttestationNonce: withStaff(
      dependencies,
      async (signedIn): ReturnType<Handlers['giveAttestationNonce']> => {
        // Whoever still has a first PIN vouches for nobody.
        if (signedIn.staff.first_pin === 1) return fail({ code: 'staffSignedOut' });
        return succeed(await giveNonce(dependencies, signedIn));
      },
    ),
    listStaff: withStaff(
      dependencies,
      bySupervisor(
        async ({ branchId }): ReturnType<Handlers['listStaff']> =>
          succeed({ members: await listBranch(database, branchId) }),
      ),
    ),
    addStaff: withStaff(
      dependencies,
      bySupervisor(
        (signedIn, request): ReturnType<Handlers['addStaff']> =>
          withBody(routes.addStaff.body, (person) => addStaff(dependencies, signedIn, person))(request),
      ),
    ),
    resetStaffPin: withStaff(
      dependencies,
      bySupervisor(
        (signedIn, request): ReturnType<Handlers['resetStaffPin']> =>
          withBody(routes.resetStaffPin.body, ({ staffId }) => resetPin(dependencies, signedIn, staffId))(
            request,
          ),
      ),
    ),
    switchStaff: withStaff(
      dependencies,
      bySupervisor(
        (signedIn, request): ReturnType<Handlers['switchStaff']> =>
          withBody(routes.switchStaff.body, (change) => switchStaff(dependencies, signedIn, change))(request),
      ),
    ),
  };
}

type StaffHandler<T, C extends ProblemCode> = (
  signedIn: SignedInStaff,
  request: RouteRequest,
) => Promise<Outcome<T, Failure<C>>>;

/** Requires staff who are signed in at the kiosk that asks. */
function withStaff<T, C extends ProblemCode>(
  dependencies: StaffHandlerDependencies,
  handle: StaffHandler<T, C>,
) {
  return withKiosk<T, C | 'staffSignedOut'>(async (kiosk, request) => {
    const { token } = request;
    if (token === undefined) return fail({ code: 'staffSignedOut' });
    const signedIn = await findCredential(dependencies, dependencies.database, { token }, kiosk);
    return signedIn ? handle(signedIn, request) : fail({ code: 'staffSignedOut' });
  });
}

/** Requires a supervisor with a PIN that nobody else has known. */
function bySupervisor<T, C extends ProblemCode>(
  handle: StaffHandler<T, C>,
): StaffHandler<T, C | 'supervisorsOnly'> {
  return async (signedIn, request) => {
    const { role, first_pin: firstPin } = signedIn.staff;
    return role === 'supervisor' && firstPin === 0
      ? handle(signedIn, request)
      : fail({ code: 'supervisorsOnly' });
  };
}
