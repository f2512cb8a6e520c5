import { ENDS_WHEN_STORED, runInVisit } from '../support/kiosk/visit-debugger.ts';
import { words } from '../support/people/visitor.ts';
import type { HealBranch } from './branch.ts';
import type { Break } from './breaks.ts';
import { findProcesses } from './processes.ts';

/** What no visit says, of a person whom nobody must find in the log. */
const RUBBISH = { type: 'state', number: 1, name: 'RAHMAT HIDAYAT' };
/** Once the debugger has its answer: the process will not live long. */
const soon = (code: string) => `setTimeout(() => { ${code} }, 100); undefined`;
const FLOOD = soon("for (;;) process.parentPort.postMessage({ type: 'unreachable' })");
const SAYS_RUBBISH = soon(`process.parentPort.postMessage(${JSON.stringify(RUBBISH)})`);

const theVisit = (branch: HealBranch) => findProcesses(branch, 'Utility', 'visit');
const END_OF = (signal: 'SIGKILL' | 'SIGSTOP') => (_branch: HealBranch, pid: number) => {
  process.kill(pid, signal);
};

interface VisitBreak {
  readonly part: string;
  /** What the log says of it. */
  readonly because: string;
  broken(branch: HealBranch, pid: number): unknown;
  afterwards?(branch: HealBranch): Promise<void>;
}

/** On the check page; the page says that the visit was interrupted, and the next visit begins from there. */
function inVisit({ part, because, broken, afterwards }: VisitBreak): Break {
  return brokenVisit('visit', words.id.interrupted.title, {
    part,
    because,
    broken,
    async afterwards(branch) {
      await afterwards?.(branch);
      await branch.visitAfterInterruption();
    },
  });
}

/** Nobody is there: the kiosk rests, and says nothing of it. */
function atRest(visitBreak: VisitBreak): Break {
  return brokenVisit('resting', words.id.attract.title, visitBreak);
}

function brokenVisit(
  phase: 'visit' | 'resting',
  heading: string,
  { part, because, broken, afterwards }: VisitBreak,
): Break {
  let before: readonly number[] = [];
  let logged = 0;
  return {
    part,
    async prepared(branch) {
      if (phase === 'visit') await branch.goToCheckOfAnother();
    },
    async broken(branch) {
      before = theVisit(branch);
      logged = (await branch.log('visitProcessGone')).length;
      const [pid] = before;
      if (pid === undefined) return 'there is no such process here';
      await broken(branch, pid);
      return undefined;
    },
    async isBack(branch) {
      const gone = (await branch.log('visitProcessGone')).slice(logged);
      const now = theVisit(branch);
      return (
        gone.length === 1 &&
        gone[0]?.['because'] === because &&
        gone[0]['phase'] === phase &&
        now.length > 0 &&
        !now.some((pid) => before.includes(pid)) &&
        (await branch.heading()) === heading
      );
    },
    ...(afterwards ? { afterwards } : {}),
  };
}

/** First, while the page is still the one that was there at the start. */
export const visitBreaks: readonly Break[] = [
  atRest({ part: 'visit process gone at rest', because: 'ended', broken: END_OF('SIGKILL') }),
  atRest({ part: 'visit process hung at rest', because: 'hung', broken: END_OF('SIGSTOP') }),
  inVisit({ part: 'visit process gone', because: 'ended', broken: END_OF('SIGKILL') }),
  inVisit({ part: 'visit process hung', because: 'hung', broken: END_OF('SIGSTOP') }),
  inVisit({
    part: 'visit process flooding',
    because: 'flood',
    broken: (_branch, pid) => runInVisit(pid, FLOOD),
  }),
  inVisit({
    part: 'visit process says rubbish',
    because: 'form',
    broken: (_branch, pid) => runInVisit(pid, SAYS_RUBBISH),
    async afterwards({ logText }) {
      if ((await logText()).includes(RUBBISH.name)) throw new Error('what was said is in the log');
    },
  }),
  inVisit({
    part: 'page floods its visit',
    because: 'flood',
    broken: ({ inPage }) =>
      inPage("for (let sent = 0; sent < 50_000; sent += 1) void kiosk.act({ type: 'touch' })"),
  }),
  inVisit({
    part: 'visit process gone once the claim is stored',
    because: 'ended',
    async broken(branch, pid) {
      await runInVisit(pid, ENDS_WHEN_STORED);
      await branch.press(words.id.check.confirm);
    },
    async afterwards(branch) {
      const stored = (await branch.log('visitProcessGone')).at(-1)?.['stored'];
      if (typeof stored !== 'string') throw new Error('the log does not say that a claim was stored');
      if (await branch.shows(stored)) throw new Error('a stranger sees the receipt number');
      await branch.staffRead(stored);
    },
  }),
];
