import type { documents as original } from '../id/documents.ts';
import type { Translation } from '../translation.ts';

/** The papers that a reason asks for, before the camera. */
export const documents = {
  documentChoice: {
    title: 'Which of these papers have you with you?',
    hint: 'One is enough.',
    unanswered: 'Choose one paper, then press Next.',
    lack: 'I have none of them with me',
  },

  document: {
    title: 'Photograph: {document}',
    count: 'Paper {number, number} of {total, number}.',
    page: 'Page {page, number}.',
    hint: 'Turn the paper to the camera until it can be read.',
    autoHint: 'Turn the paper to the camera. The photo is taken by itself.',
    lack: 'I did not bring this paper',
    skip: 'Go on without this paper',
    offered: 'You may add this paper. It is not required.',
    reviewTitle: 'Can the writing be read?',
    reviewHint: 'Compare it with your paper.',
    use: 'Use it',
    again: 'Again',
    turn: 'Turn',
    refusedTitle: 'The writing cannot be read yet',
    asIs: 'Use it as it is',
    asIsNote: 'If you use it as it is, staff may ask for the original.',
    because: {
      showPage: 'Not all edges of the paper are seen. Hold the whole paper inside the picture.',
      comeCloser: 'The paper is too far from the camera. Bring it closer and try again.',
      layFlat: 'The paper leans forward or back. Hold it flat and try again.',
      moreLight: 'The photo is too dark. Find more light.',
      avoidGlare: 'Light shines back from the paper. Move or turn it a little.',
      showWriting: 'No writing is seen yet. Turn the written side to the camera.',
      holdStill: 'The photo is blurred. Hold the paper until the photo is taken.',
    },
    hints: {
      showPage: 'Turn the whole paper to the camera',
      comeCloser: 'Bring the paper closer',
      layFlat: 'Hold the paper flat',
      moreLight: 'Too dark, find more light',
      avoidGlare: 'Keep light from shining on it',
      showWriting: 'Turn the writing to the camera',
      holdStill: 'Hold still',
    },
  },

  documentPages: {
    title: 'Is your {document} complete?',
    hint: 'Add a page if there is more. When complete, press Next.',
    hintFull: 'At most {most, number} pages. When complete, press Next.',
    page: 'Page {page, number}',
    remove: 'Remove page {page, number}',
    add: 'Add a page',
    originalSeen: 'I see the original',
  },

  documentLacking: {
    title: 'Your claim needs this paper',
    hint: 'What is needed: {document}.',
    bring: 'Bring the original and claim again at this kiosk.',
    staff: 'Staff at the service desk can tell you of other ways.',
    other: 'Another reason may not need this paper.',
    kept: 'Your answers are still here. No claim has been sent.',
    change: 'Choose another reason',
    again: 'I have the paper',
  },

  /** One plain sentence for each screen. */
  help: {
    documentChoice: 'Choose one paper that you have with you. The others are not needed.',
    document: 'Turn the paper to the camera until a line shows its edges.',
    documentPages: 'Check each page. A blurred one can be removed and taken again.',
    documentLacking: 'Bring the paper, choose another reason, or ask staff.',
  },
} as const satisfies Translation<typeof original>;
