import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { inProject, projectRoot } from '../../scripts/lib/project.ts';
import { type Order, type Said, type SaidOf, saidSchema } from './messages.ts';

/** The agency's core, a program of its own. */
export interface Core {
  order(order: Order): void;
  /** The next thing of this kind that it says, once it does. @throws where it ends before. */
  hear<Kind extends Said['said']>(kind: Kind): Promise<SaidOf<Kind>>;
  stop(): Promise<void>;
}

/** Knows `people` people, and writes what the head office needs of it into the folder. */
export function startCore(folder: string, people: number): Core {
  const program = inProject('test', 'office-work', 'core-program.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder, String(people)], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const heard: Said[] = [];
  const news = new EventEmitter();
  createInterface({ input: child.stdout }).on('line', (line) => {
    heard.push(saidSchema.parse(JSON.parse(line)));
    news.emit('said');
  });
  const early = ended.then(([code]) => {
    throw new Error(`the core ended with ${code}`);
  });
  early.catch(() => undefined);
  return {
    order: (order) => void child.stdin.write(`${JSON.stringify(order)}\n`),
    async hear<Kind extends Said['said']>(kind: Kind) {
      const isWanted = (said: Said): said is SaidOf<Kind> => said.said === kind;
      for (;;) {
        const found = heard.find(isWanted);
        if (found) {
          heard.splice(heard.indexOf(found), 1);
          return found;
        }
        await Promise.race([once(news, 'said'), early]);
      }
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
