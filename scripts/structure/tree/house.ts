// What the rules of the house need to know of the tree. Where the tree changes, this file changes with it.

/** The folders whose insides the rules look at. */
export const rooms = ['contract', 'main', 'renderer', 'head-office', 'scripts', 'test'] as const;

export const limits = { filesInFolder: 20, linesInFile: 400 } as const;

/** What a person comes for, by the one name that it has in every room. */
export const topics = [
  'entry',
  'claim',
  'documents',
  'photo',
  'contributions',
  'tracking',
  'services',
  'assistance',
  'staff',
] as const;

export type Topic = (typeof topics)[number];

export const isTopic = (name: string): name is Topic => topics.some((topic) => topic === name);

/** A folder that is divided by topic. */
export interface Place {
  /** A `*` stands for any one folder. */
  readonly folder: string;
  /** `folders`: each folder in it bears a topic's name, and files may lie beside them. `all`: files do, too. */
  readonly divided: 'folders' | 'all';
  /** Names that are no topic and may stand here, each with the reason. */
  readonly besides: Readonly<Record<string, string>>;
}

export const places: readonly Place[] = [
  {
    folder: 'main/visit',
    divided: 'folders',
    besides: { chart: 'the set-up of the statechart, which the states of every topic are made with' },
  },
  { folder: 'renderer/screens', divided: 'folders', besides: {} },
  { folder: 'contract/kiosk-api/screens', divided: 'all', besides: {} },
  {
    folder: 'contract/language/*',
    divided: 'all',
    besides: {
      shared: 'what stands on pages of every topic: frame, buttons, settings, sound, printing',
      questions: 'what is asked by typing, and what is wrong with an answer, in every topic',
      rules: 'the words of the policy: reasons, obstacles, documents, segments',
      answer: 'what a person can do now to get JHT, said alike by several screens and slips',
      kiosk: 'gathers the topics for the screens and the printer',
      phone: 'the pages that a participant opens on a phone',
      mail: 'what the head office sends by e-mail',
      policy: 'what an edition is made of, for who publishes it',
      'policy-doubts': 'what in an edition makes no sense, or seldom',
      fleet: 'the pages on which operators look after kiosks',
      desk: 'the pages on which staff of a branch decide on claims that wait',
      'amount-in-words': 'how an amount is written out, on receipts',
    },
  },
];

/** How much a recipe may touch. Without `files` it may be any number. */
export interface RecipeLimit {
  readonly files?: number;
  /** Whole folders that it adds; what lies in them is not counted one by one. */
  readonly folders: number;
  /** The policy's own data may be touched besides. */
  readonly policyData?: true;
  /** What it touches besides a folder it touches in a single line. */
  readonly oneLine?: true;
}

/** The recipes of docs/develop.md, by what is added with them. */
export const recipes: Readonly<Record<string, RecipeLimit>> = {
  screen: { files: 5, folders: 0 },
  question: { files: 5, folders: 0 },
  reason: { files: 3, folders: 0, policyData: true },
  language: { files: 1, folders: 1, oneLine: true },
  route: { files: 3, folders: 0 },
  migration: { folders: 0 },
};

export const isPolicyData = (path: string): boolean => /^contract\/policy\/[^/]+\.json$/.test(path);
