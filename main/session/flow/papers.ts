import { and, not } from 'xstate';
import { flow } from './setup.ts';

/** The papers that a reason asks for, one after the other, each with its pages. */
export const papers = {
  /** What was taken of one paper. Where that is nothing yet the camera comes first, and after the last the rest. */
  paperPages: flow.createStateConfig({
    always: [
      { guard: and(['papersDone', 'changing']), target: 'check' },
      { guard: and(['papersDone', 'withoutBalance']), target: 'photoIntro' },
      { guard: 'papersDone', target: 'personalData' },
      { guard: not('pagesTaken'), target: 'paper' },
    ],
    on: {
      addPage: { guard: 'mayAddPage', target: 'paper' },
      removePage: { actions: ['overwriteRemoved', 'removePage'] },
      markOriginal: { guard: 'maySeeOriginal', actions: 'markOriginal' },
      proceed: { actions: 'nextPaper' },
      back: [{ guard: 'laterPaper', actions: 'previousPaper' }, { target: 'reason' }],
    },
  }),
  paper: flow.createStateConfig({
    tags: 'camera',
    exit: 'forgetPageTries',
    on: {
      usePage: [
        {
          guard: and(['pageFits', 'onePageOnly']),
          target: 'paperPages',
          actions: ['keepPage', 'nextPaper'],
        },
        { guard: 'pageFits', target: 'paperPages', actions: 'keepPage' },
      ],
      reportPage: { actions: 'countPageTry' },
      reportPageCheck: { actions: 'reportPageCheck' },
      reportCamera: { target: 'paperCameraTrouble', actions: 'keepCameraFault' },
      lackPaper: 'paperLacking',
      back: [
        { guard: 'pagesTaken', target: 'paperPages' },
        { guard: 'laterPaper', target: 'paperPages', actions: 'previousPaper' },
        { target: 'reason' },
      ],
    },
  }),
  paperLacking: flow.createStateConfig({
    on: {
      changePart: { guard: { type: 'changesPart', params: 'reason' }, target: 'reason' },
      back: 'paper',
    },
  }),
  paperCameraTrouble: flow.createStateConfig({
    on: { retry: 'paper', lackPaper: 'paperLacking', back: 'reason' },
  }),
};
