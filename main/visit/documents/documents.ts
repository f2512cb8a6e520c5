import { and, not } from 'xstate';
import { flow } from '../chart/setup.ts';

/** The documents that a reason asks for, one after the other, each with its pages. */
export const documents = {
  /** What was taken of one document. Where that is nothing yet the camera comes first, and after the last the rest. */
  documentPages: flow.createStateConfig({
    always: [
      { guard: and(['documentsDone', 'changing']), target: 'check' },
      { guard: and(['documentsDone', 'withoutBalance']), target: 'photoIntro' },
      { guard: 'documentsDone', target: 'personalData' },
      { guard: not('pagesTaken'), target: 'document' },
    ],
    on: {
      addPage: { guard: 'mayAddPage', target: 'document' },
      removePage: { actions: ['overwriteRemoved', 'removePage'] },
      markOriginal: { guard: 'maySeeOriginal', actions: 'markOriginal' },
      proceed: { actions: 'nextDocument' },
      back: [{ guard: 'laterDocument', actions: 'previousDocument' }, { target: 'reason' }],
    },
  }),
  document: flow.createStateConfig({
    tags: 'camera',
    exit: 'forgetPageTries',
    on: {
      usePage: [
        {
          guard: and(['pageFits', 'onePageOnly']),
          target: 'documentPages',
          actions: ['keepPage', 'nextDocument'],
        },
        { guard: 'pageFits', target: 'documentPages', actions: 'keepPage' },
      ],
      reportPage: { actions: 'countPageTry' },
      reportPageCheck: { actions: 'reportPageCheck' },
      reportCamera: { target: 'documentCameraError', actions: 'keepCameraFault' },
      lackDocument: 'documentLacking',
      back: [
        { guard: 'pagesTaken', target: 'documentPages' },
        { guard: 'laterDocument', target: 'documentPages', actions: 'previousDocument' },
        { target: 'reason' },
      ],
    },
  }),
  documentLacking: flow.createStateConfig({
    on: {
      changePart: { guard: { type: 'changesPart', params: 'reason' }, target: 'reason' },
      back: 'document',
    },
  }),
  documentCameraError: flow.createStateConfig({
    on: { retry: 'document', lackDocument: 'documentLacking', back: 'reason' },
  }),
};
