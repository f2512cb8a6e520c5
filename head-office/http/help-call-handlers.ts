import { z } from 'zod';
import { routes } from '../../contract/head-office/routes.ts';
import { fail } from '../../contract/outcome.ts';
import type { DatabaseAndClock } from '../database/transact.ts';
import { callStaff, endCallOfKiosk, findCall } from '../help-calls/kiosk-calls.ts';
import { type Handlers, malformed, withBody, withKiosk } from './route-handler.ts';

type HelpCallRoutes = 'callStaff' | 'findHelpCall' | 'endHelpCall';

const paramsSchema = z.object({ callId: z.uuid() });

/** The routes by which a kiosk that has shown who it is calls staff; each knows the kiosk's own calls alone. */
export function helpCallHandlers(dependencies: DatabaseAndClock): Pick<Handlers, HelpCallRoutes> {
  return {
    callStaff: withKiosk(
      (kiosk, request): ReturnType<Handlers['callStaff']> =>
        withBody(routes.callStaff.body, async (body): ReturnType<Handlers['callStaff']> => {
          const params = paramsSchema.safeParse(request.params);
          if (!params.success) return fail(malformed(params.error));
          return callStaff(dependencies, { ...kiosk, ...params.data }, body);
        })(request),
    ),
    findHelpCall: withKiosk(async (kiosk, { params }): ReturnType<Handlers['findHelpCall']> => {
      const { data } = paramsSchema.safeParse(params);
      return data ? findCall(dependencies, { ...kiosk, ...data }) : fail({ code: 'notFound' });
    }),
    endHelpCall: withKiosk(
      (kiosk, request): ReturnType<Handlers['endHelpCall']> =>
        withBody(routes.endHelpCall.body, async ({ because }): ReturnType<Handlers['endHelpCall']> => {
          const { data } = paramsSchema.safeParse(request.params);
          return data
            ? endCallOfKiosk(dependencies, { ...kiosk, ...data }, because)
            : fail({ code: 'notFound' });
        })(request),
    ),
  };
}
