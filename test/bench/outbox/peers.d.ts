// What the bench uses of its peers. They are installed for the bench alone (the package.json of this folder), and the
// type check holds without them.

declare module 'better-queue' {
  import type { EventEmitter } from 'node:events';

  class BetterQueue<Task> {
    constructor(process: (task: Task, done: () => void) => void, options: { store: BetterQueue.Store<Task> });
    pause(): void;
    push(task: Task): EventEmitter;
    destroy(done: () => void): void;
  }

  namespace BetterQueue {
    interface Store<Task> {
      connect(done: (error: unknown, length: number) => void): void;
      /** It asks for tasks that are not there, too. */
      getTask(id: unknown, done: (error: unknown, task?: Task) => void): void;
      deleteTask(id: unknown, done: () => void): void;
      putTask(id: unknown, task: Task, priority: number | undefined, done: (error: unknown) => void): void;
      takeFirstN(n: number, done: (error: unknown, lock: string) => void): void;
      takeLastN(n: number, done: (error: unknown, lock: string) => void): void;
      getLock(lock: string, done: (error: unknown, tasks: Record<string, Task>) => void): void;
      getRunningTasks(done: (error: unknown, tasks: Record<string, Record<string, Task>>) => void): void;
      releaseLock(lock: string, done: (error: unknown) => void): void;
    }
  }

  export = BetterQueue;
}

declare module 'liteque' {
  /** Drizzle's database; its connection is inside. */
  export function buildDBClient(
    file: string,
    options: { runMigrations: boolean; walEnabled: boolean },
  ): object;

  export class SqliteQueue<Payload> {
    constructor(
      name: string,
      database: object,
      options: { defaultJobArgs: { numRetries: number }; keepFailedJobs: boolean },
    );
    enqueue(payload: Payload): Promise<unknown>;
  }
}

declare module 'plainjob' {
  import type { Database } from 'better-sqlite3';

  type Write = (message: string, ...meta: unknown[]) => void;
  interface Connection {
    readonly driver: string;
  }
  interface Queue {
    add(type: string, data: unknown): unknown;
    close(): void;
  }

  export function better(database: Database): Connection;
  export function defineQueue(options: {
    connection: Connection;
    logger: Record<'error' | 'warn' | 'info' | 'debug', Write>;
  }): Queue;
}
