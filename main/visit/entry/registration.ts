import { type Registration, registrationSchema } from '../../../contract/head-office/accounts.ts';
import { nikDifferences } from '../../../contract/identity/nik.ts';
import type { Question } from '../../../contract/kiosk-api/actions/questions.ts';
import { connectionErrorScreen } from '../chart/connection-error.ts';
import type { VisitContext } from '../chart/context.ts';
import { openSession } from '../chart/open-session.ts';
import { questionScreen, questionStep } from '../chart/questions.ts';
import { type Screens, working } from '../chart/screens.ts';
import { flow } from '../chart/setup.ts';
import { registrationQuestions } from '../chart/stations.ts';
import { callStep, hasProblemCode } from '../chart/steps.ts';

const checkedAt = 'registerCheck';
const station = 'station.registerCheck';

/** A new account, for a participant whom the registry knows by these answers. */
export const registration = {
  registerNik: questionStep({
    next: 'registerKpj',
    back: 'signIn',
    checkedAt,
    tags: ['station.registerNik'],
  }),
  registerKpj: questionStep({
    next: 'registerName',
    back: 'registerNik',
    checkedAt,
    tags: ['station.registerKpj'],
  }),
  registerName: questionStep({
    next: 'registerBirthDate',
    back: 'registerKpj',
    checkedAt,
    tags: ['station.registerName'],
  }),
  registerBirthDate: questionStep({
    next: 'registerPhone',
    back: 'registerName',
    checkedAt,
    tags: ['station.registerBirthDate'],
  }),
  registerPhone: questionStep({
    next: 'registerEmail',
    back: 'registerBirthDate',
    checkedAt,
    tags: ['station.registerPhone'],
  }),
  registerEmail: questionStep({
    next: 'registerPassword',
    back: 'registerPhone',
    checkedAt,
    tags: ['station.registerEmail'],
  }),
  registerPassword: questionStep({
    next: 'registerCheck',
    back: 'registerEmail',
    checkedAt,
    tags: ['station.registerPassword', 'personal.secret'],
  }),
  registerCheck: flow.createStateConfig({
    tags: station,
    entry: 'stopChanging',
    on: {
      proceed: 'registering',
      changeAnswer: registrationQuestions.map((question) => ({
        guard: ({ event }: { event: { question: Question } }) => event.question === question,
        target: question,
        actions: 'startChanging' as const,
      })),
      back: 'registerPassword',
    },
  }),
  registering: callStep({
    tags: ['busy', 'neutral', station],
    call: (context, signal) =>
      openSession(context.ports, context.ports.headOffice.register(registrationOf(context), signal), signal),
    done: { target: 'menu', keep: (signedIn) => signedIn, also: 'forgetPassword' },
    faults: (['registryDiffers', 'accountExists'] as const).map((code) => ({
      when: hasProblemCode(code),
      target: 'registerRefused',
      keep: () => ({ registrationFault: code }),
    })),
    error: 'registerError',
  }),
  registerRefused: flow.createStateConfig({
    tags: station,
    on: { back: 'registerCheck', signInByEmail: { target: 'signInEmail', actions: 'forgetPassword' } },
  }),
  registerError: flow.createStateConfig({
    tags: station,
    on: { retry: 'registering', back: 'registerCheck' },
  }),
};

export const registrationScreens = {
  registerNik: questionScreen('registerNik'),
  registerKpj: questionScreen('registerKpj'),
  registerName: questionScreen('registerName'),
  registerBirthDate: questionScreen('registerBirthDate'),
  registerPhone: questionScreen('registerPhone'),
  registerEmail: questionScreen('registerEmail'),
  registerPassword: questionScreen('registerPassword'),
  registerCheck({ answers }) {
    const { registerNik: nik, registerBirthDate: birthDate } = answers;
    return {
      name: 'registerCheck',
      nikDiffers: nik && birthDate ? nikDifferences(nik, { birthDate }) : [],
      answers: registrationQuestions
        .filter((question) => question !== 'registerPassword')
        .map((question) => ({
          question,
          value: answers[question] ?? '',
        })),
    };
  },
  registering: working('register'),
  registerRefused: ({ registrationFault }) => ({ name: 'registerRefused', fault: registrationFault }),
  registerError: connectionErrorScreen,
} satisfies Screens;

function registrationOf({ answers }: VisitContext): Registration {
  return registrationSchema.parse({
    nik: answers.registerNik,
    kpj: answers.registerKpj,
    name: answers.registerName,
    birthDate: answers.registerBirthDate,
    email: answers.registerEmail,
    phone: answers.registerPhone,
    password: answers.registerPassword,
  });
}
