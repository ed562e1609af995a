/** What may not be exceeded: `most` in `unit` (a kB is 1,024 bytes). `peers`: the same course made with other programs, in the same unit. */
export interface Budget {
  what: string;
  most: number;
  unit: 'kB' | 'x' | 'ms' | '';
  peers?: string;
}

/** The table of `npm run bench`, in its order. Those that start with `sco` and `zip` are of the reference course. */
export const budgets = {
  scoStartGzip: {
    what: 'SCO start but pictures, gzip',
    most: 30,
    unit: 'kB',
    peers: 'eXeLearning 160, H5P 275, Adapt 527, LiaScript 1,189; the text itself 7',
  },
  scoStartPlain: {
    what: 'SCO start but pictures, plain',
    most: 110,
    unit: 'kB',
    peers: 'eXeLearning 732, H5P 745, Adapt 2,079, LiaScript 3,921; the text itself 31',
  },
  scoScriptGzip: { what: 'SCO JavaScript, gzip', most: 20, unit: 'kB', peers: 'eXeLearning 114, H5P 137, Adapt 447, LiaScript 1,086' },
  scoRequests: {
    what: 'SCO requests before quiet, but pictures',
    most: 4,
    unit: '',
    peers: 'eXeLearning 20, H5P 78, Adapt 63, LiaScript 25',
  },
  scoInteractive: {
    what: 'SCO interactive, times the floor page',
    most: 1.3,
    unit: 'x',
    peers: 'eXeLearning 2.4, H5P 9.8, Adapt 13.6, LiaScript 9.7',
  },
  scoFeedback: { what: 'SCO launch to first feedback, times the floor page', most: 2, unit: 'x' },
  scoBlocking: { what: 'SCO total blocking time', most: 0, unit: 'ms', peers: 'eXeLearning 33, H5P 1,374, Adapt 1,731, LiaScript 1,714' },
  scoCallsBeforePaint: {
    what: 'LMS calls before first paint',
    most: 14,
    unit: '',
    peers: 'eXeLearning 30, H5P 3, Adapt 431, LiaScript 39',
  },
  scoCommitsBeforePaint: {
    what: 'LMS Commits before first paint',
    most: 0,
    unit: '',
    peers: 'eXeLearning 0, H5P 0, Adapt 1, LiaScript 16',
  },
  scoCommits: { what: 'LMS Commits at start', most: 1, unit: '' },
  zipBeyond: {
    what: 'zip beyond pictures and own text',
    most: 120,
    unit: 'kB',
    peers: 'eXeLearning 1,143, H5P 1,824, Adapt 847, LiaScript 7,233',
  },
  lessonScript: {
    what: 'site lesson page, JavaScript before the learner acts, gzip',
    most: 15,
    unit: 'kB',
    peers: 'Starlight 31, Docusaurus 219',
  },
  stateOnce: { what: 'packed state, 200 lessons and 100 questions once, characters', most: 400, unit: '', peers: 'JSON 9,463' },
  stateWorst: { what: 'the same at worst, characters', most: 600, unit: '' },
  searchCode: { what: 'search code, gzip', most: 15, unit: 'kB' },
  searchIndex: { what: 'search index of one edition, gzip', most: 150, unit: 'kB', peers: 'full-text lunr 215-360 per 100 lessons' },
  buildSite: { what: 'site build, times a bare Astro build', most: 1.5, unit: 'x', peers: 'Starlight 1.7, Docusaurus 3.4' },
  buildSco: { what: 'SCO build, times the site build', most: 1, unit: 'x' },
  buildZips: { what: 'all zips, times the site build', most: 0.3, unit: 'x' },
} as const satisfies Record<string, Budget>;

export type BudgetName = keyof typeof budgets;
