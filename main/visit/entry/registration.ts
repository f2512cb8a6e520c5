import { and, assign } from 'xstate';
import type { RegistrationFault } from '../../../contract/kiosk-api/screens/entry.ts';
import type { Outcome } from '../../../contract/outcome.ts';
import { connectionErrorOf } from '../chart/connection-error.ts';
import type { SignedIn } from '../chart/open-session.ts';
import type { HeadOfficeFault } from '../chart/ports.ts';
import { flow } from '../chart/setup.ts';
import { enterVisit } from './sign-in.ts';

const ASKED = [
  'registerNik',
  'registerKpj',
  'registerName',
  'registerBirthDate',
  'registerPhone',
  'registerEmail',
  'registerPassword',
] as const;

/** One question of the registration; after a change on its check page it returns straight there. */
function question<Next extends string, Before extends string>(next: Next, before: Before) {
  return flow.createStateConfig({
    exit: 'clearProblem',
    on: {
      answer: [
        {
          guard: and(['answerIsGood', 'changing']),
          target: 'registerCheck',
          actions: ['keepAnswer', 'stopChanging'],
        },
        { guard: 'answerIsGood', target: next, actions: 'keepAnswer' },
        { actions: 'keepAnswer' },
      ],
      back: [{ guard: 'changing', target: 'registerCheck', actions: 'stopChanging' }, { target: before }],
    },
  });
}

export const registration = {
  registerNik: question('registerKpj', 'signIn'),
  registerKpj: question('registerName', 'registerNik'),
  registerName: question('registerBirthDate', 'registerKpj'),
  registerBirthDate: question('registerPhone', 'registerName'),
  registerPhone: question('registerEmail', 'registerBirthDate'),
  registerEmail: question('registerPassword', 'registerPhone'),
  registerPassword: question('registerCheck', 'registerEmail'),
  registerCheck: flow.createStateConfig({
    on: {
      proceed: 'registering',
      changeAnswer: ASKED.map((target) => ({
        guard: { type: 'asksFor', params: target },
        target,
        actions: 'startChanging',
      })),
      back: 'registerPassword',
    },
  }),
  registering: flow.createStateConfig({
    invoke: {
      src: 'register',
      input: ({ context }) => context,
      onDone: [
        {
          guard: ({ event }) => event.output.ok,
          target: 'menu',
          actions: [assign(({ event }) => enterVisit(event.output)), 'forgetPassword'],
        },
        {
          guard: ({ event }) => refusalOf(event.output) !== null,
          target: 'registerRefused',
          actions: assign(({ event }) => ({
            registrationFault: refusalOf(event.output) ?? 'registryDiffers',
          })),
        },
        { target: 'registerError', actions: assign(({ event }) => connectionErrorOf(event.output)) },
      ],
    },
  }),
  registerRefused: flow.createStateConfig({
    on: { back: 'registerCheck', signInByEmail: { target: 'signInEmail', actions: 'forgetPassword' } },
  }),
  registerError: flow.createStateConfig({
    on: { retry: 'registering', back: 'registerCheck' },
  }),
};

function refusalOf(output: Outcome<SignedIn, HeadOfficeFault>): RegistrationFault | null {
  if (output.ok || output.problem.kind !== 'problem') return null;
  const { code } = output.problem;
  return code === 'registryDiffers' || code === 'accountExists' ? code : null;
}
