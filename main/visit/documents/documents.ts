import { and, assign, not } from 'xstate';
import type { ScreenOf } from '../../../contract/kiosk-api/snapshot.ts';
import type { DocumentId } from '../../../contract/policy/schema.ts';
import type { VisitContext } from '../chart/context.ts';
import type { Screens } from '../chart/screens.ts';
import { flow, update } from '../chart/setup.ts';
import {
  documentOf,
  isOriginalSeen,
  maySeeOriginal,
  mostPagesOf,
  pagesOf,
  paperOf,
  papersOf,
  withChosen,
  withOriginal,
  withPages,
} from './pages.ts';

type Guarded = { readonly context: VisitContext };

const documentsDone = ({ context }: Guarded) => context.documentIndex >= papersOf(context).length;
const isChosen = ({ context }: Guarded) => documentOf(context) !== undefined;
const isOneOfSeveral = ({ context }: Guarded) => (paperOf(context)?.alternatives.length ?? 0) > 1;
const isOffered = ({ context }: Guarded) => paperOf(context)?.isOffered === true;
const pagesTaken = ({ context }: Guarded) => pagesOf(context).length > 0;
const isLaterDocument = ({ context }: Guarded) => context.documentIndex > 0;
const previousDocument = update(({ context }) => ({ documentIndex: Math.max(0, context.documentIndex - 1) }));
const nextDocument = update(({ context }) => ({ documentIndex: context.documentIndex + 1 }));

/** The papers that a reason asks for and offers, one after the other, each with its pages. */
export const documents = {
  /** What was taken of one document. Where that is nothing yet the camera comes first, and after the last the rest. */
  documentPages: flow.createStateConfig({
    tags: ['eachDocument', 'station.reason'],
    always: [
      { guard: and([documentsDone, 'changing']), target: 'check' },
      { guard: and([documentsDone, 'withoutBalance']), target: 'photoIntro' },
      { guard: documentsDone, target: 'personalData' },
      { guard: not(isChosen), target: 'documentChoice' },
      { guard: not(pagesTaken), target: 'document' },
    ],
    on: {
      addPage: {
        guard: ({ context }) => pagesOf(context).length < mostPagesOf(context),
        target: 'document',
      },
      removePage: {
        actions: [
          // It is forgotten at once, not when its memory is used again.
          ({ context, event }) => pagesOf(context)[event.page]?.jpeg.fill(0),
          assign(({ context, event }) =>
            withPages(
              context,
              pagesOf(context).filter((_, place) => place !== event.page),
            ),
          ),
        ],
      },
      markOriginal: {
        guard: ({ context }) => maySeeOriginal(context),
        actions: assign(({ context }) => withOriginal(context, !isOriginalSeen(context))),
      },
      proceed: { actions: nextDocument },
      back: [{ guard: isLaterDocument, actions: previousDocument }, { target: 'reason' }],
    },
  }),
  /** Which the person has with them, of papers of which one is enough. */
  documentChoice: flow.createStateConfig({
    tags: ['eachDocument', 'station.reason'],
    exit: 'clearProblem',
    on: {
      chooseDocument: { actions: assign(({ context, event }) => withChosen(context, event.document)) },
      proceed: [{ guard: isChosen, target: 'documentPages' }, { actions: 'markUnanswered' }],
      lackDocument: 'documentLacking',
      back: [
        { guard: isLaterDocument, target: 'documentPages', actions: previousDocument },
        { target: 'reason' },
      ],
    },
  }),
  document: flow.createStateConfig({
    tags: ['camera', 'eachDocument', 'station.reason'],
    exit: assign({ pageTries: 0 }),
    on: {
      usePage: [
        {
          // Staff come by the page where they tell of the original.
          guard: ({ context, event }) =>
            event.jpeg.length <= context.policy.documentPhoto.mostBytes &&
            mostPagesOf(context) === 1 &&
            !maySeeOriginal(context),
          target: 'documentPages',
          actions: [assign(({ context, event }) => withPage(context, event)), nextDocument],
        },
        {
          guard: ({ context, event }) => event.jpeg.length <= context.policy.documentPhoto.mostBytes,
          target: 'documentPages',
          actions: assign(({ context, event }) => withPage(context, event)),
        },
      ],
      reportPage: { actions: assign({ pageTries: ({ context }) => context.pageTries + 1 }) },
      reportPageCheck: {
        actions: ({ context, event }) => context.ports.onPageCheckFault(event.fault),
      },
      reportCamera: {
        target: 'documentCameraError',
        actions: assign(({ event }) => ({ cameraFault: event.fault })),
      },
      lackDocument: [
        { guard: isOffered, target: 'documentPages', actions: nextDocument },
        { target: 'documentLacking' },
      ],
      back: [
        { guard: pagesTaken, target: 'documentPages' },
        { guard: isOneOfSeveral, target: 'documentChoice' },
        { guard: isLaterDocument, target: 'documentPages', actions: previousDocument },
        { target: 'reason' },
      ],
    },
  }),
  documentLacking: flow.createStateConfig({
    tags: 'station.reason',
    on: {
      changePart: { guard: ({ event }) => event.part === 'reason', target: 'reason' },
      // Where it is one of several, they are shown again.
      back: 'documentPages',
    },
  }),
  documentCameraError: flow.createStateConfig({
    tags: 'station.reason',
    on: {
      retry: 'document',
      lackDocument: [
        { guard: isOffered, target: 'documentPages', actions: nextDocument },
        { target: 'documentLacking' },
      ],
      back: 'reason',
    },
  }),
};

export const documentsScreens = {
  documentChoice: (context) => ({
    name: 'documentChoice',
    alternatives: paperOf(context)?.alternatives ?? [],
    ...countOf(context),
    chosen: documentOf(context) ?? null,
    unanswered: context.unanswered,
  }),
  document(context) {
    const { policy, ports, pageTries } = context;
    const { looks, rules } = ports.documentRules(policy);
    return {
      name: 'document',
      ...placeOf(context),
      isOffered: isOffered({ context }),
      page: mostPagesOf(context) === 1 ? null : pagesOf(context).length + 1,
      rules,
      looks,
      mayUseAsIs: pageTries >= rules.triesBeforeAsIs,
    };
  },
  documentPages: (context) => ({
    name: 'documentPages',
    ...placeOf(context),
    pages: pagesOf(context).map(({ jpeg }) => jpeg),
    most: mostPagesOf(context),
    originalSeen: maySeeOriginal(context) ? isOriginalSeen(context) : null,
  }),
  documentLacking: (context) => ({
    name: 'documentLacking',
    alternatives: paperOf(context)?.alternatives ?? [],
  }),
  documentCameraError: ({ cameraFault }): ScreenOf<'cameraError'> => ({
    name: 'cameraError',
    fault: cameraFault,
  }),
} satisfies Screens;

function withPage(
  context: VisitContext,
  { jpeg, check }: Parameters<typeof withPages>[1][number],
): Partial<VisitContext> {
  return withPages(context, [...pagesOf(context), { jpeg, check }]);
}

function placeOf(context: VisitContext): { document: DocumentId; number: number; total: number } {
  const document = documentOf(context);
  if (!document) throw new Error('the flow goes on by itself after the last document');
  return { document, ...countOf(context) };
}

function countOf(context: VisitContext): { number: number; total: number } {
  return { number: context.documentIndex + 1, total: papersOf(context).length };
}
