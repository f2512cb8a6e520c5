import './schemas.ts';
import { join } from 'node:path';
import { loadPrintoutProgram } from '../printing/printout-program.ts';
import { bugOf } from '../visit-process/messages.ts';
import { visitProgram } from './program.ts';

// A visit's own process. What it knows of a person ends with it.

const { parentPort } = process;
const hear = visitProgram({
  post: (message) => parentPort.postMessage(message),
  loadPrintoutProgram: () => loadPrintoutProgram(join(import.meta.dirname, '..', '..')),
});
parentPort.on('message', ({ data, ports }) => hear(data, ports));
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    parentPort.postMessage({ type: 'broken', bug: bugOf(error) });
  });
}
