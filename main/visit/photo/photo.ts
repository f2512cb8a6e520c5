import { assign } from 'xstate';
import type { Action } from '../../../contract/kiosk-api/actions/actions.ts';
import type { PhotoRules } from '../../../contract/policy/photo.ts';
import { whileRead } from '../chart/clocks.ts';
import type { VisitContext } from '../chart/context.ts';
import type { Screens } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';
import { npwpNeeded } from '../claim/npwp.ts';

interface Taken {
  readonly context: VisitContext;
  readonly event: Extract<Action, { readonly type: 'usePhoto' }>;
}

const station = 'station.photo';

/** The former photo is forgotten at once, not when its memory is used again. */
const overwriteFormer = ({ context }: Taken) => {
  context.photo?.fill(0);
};
const keepPhoto = update<Taken['event']>(({ event }) => ({
  photo: event.jpeg,
  photoQuality: event.quality ?? null,
  presence: null,
}));

/** Where a photo, or what stands in for it, leads. */
export function onFromPhoto<Actions>(actions: Actions) {
  return [
    { guard: 'changing' as const, target: 'check', actions },
    { guard: npwpNeeded, target: 'npwp', actions },
    { target: 'bank', actions },
  ];
}

/** The photo of the face, by consent; staff who see the person stand in for it. */
export const photo = {
  photoIntro: flow.createStateConfig({
    tags: [station, 'personal.photo'],
    on: {
      agree: 'photo',
      decline: 'photoDeclined',
      back: [
        { guard: 'changing', target: 'check' },
        { guard: 'withoutBalance', target: 'reason' },
        { target: 'personalData' },
      ],
    },
  }),
  photoDeclined: flow.createStateConfig({
    tags: [station, 'neutral'],
    on: { back: 'photoIntro', openPresence: { guard: 'isHelped', target: 'presence' } },
  }),
  photo: flow.createStateConfig({
    tags: ['camera', station, 'personal.photo'],
    exit: assign({ photoTries: 0 }),
    on: {
      usePhoto: onFromPhoto([overwriteFormer, keepPhoto]),
      reportPhoto: [
        {
          guard: ({ context, event }) =>
            event.trouble === 'noFace' || context.photoTries + 1 >= context.policy.photo.triesBeforeHelp,
          target: 'photoHelp',
          actions: assign(({ event }) => ({ photoProblem: event.trouble })),
        },
        { actions: assign({ photoTries: ({ context }) => context.photoTries + 1 }) },
      ],
      reportFaceCheck: {
        actions: ({ context, event }) => context.ports.onFaceCheckFault(event.fault),
      },
      reportCamera: {
        target: 'cameraError',
        actions: assign(({ event }) => ({ cameraFault: event.fault })),
      },
      back: 'photoIntro',
    },
  }),
  photoHelp: flow.createStateConfig({
    tags: [station, 'neutral'],
    on: {
      retry: 'photo',
      decline: 'photoDeclined',
      openPresence: { guard: 'isHelped', target: 'presence' },
      back: 'photoIntro',
    },
  }),
  cameraError: flow.createStateConfig({
    tags: [station, 'neutral'],
    on: {
      retry: 'photo',
      openPresence: { guard: 'isHelped', target: 'presence' },
      back: 'photoIntro',
    },
  }),
};

export const photoScreens = {
  photo: (context) => ({ name: 'photo', rules: rulesOf(context) }),
  photoHelp: ({ photoProblem }) => ({ name: 'photoHelp', because: photoProblem }),
  cameraError: ({ cameraFault }) => ({ name: 'cameraError', fault: cameraFault }),
} satisfies Screens;

/** Whoever hears the hints takes longer to follow them. */
function rulesOf(context: VisitContext): PhotoRules | null {
  const rules = context.ports.photoRules(context.policy);
  return rules && { ...rules, helpAfterSeconds: whileRead(context, rules.helpAfterSeconds) };
}
